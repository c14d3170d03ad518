/** The specifications that properties are defined in. */
export const SPECIFICATIONS = {
  backgrounds: { title: 'Backgrounds and Borders 3', url: 'https://www.w3.org/TR/css-backgrounds-3/' },
  box: { title: 'Box Model 4', url: 'https://www.w3.org/TR/css-box-4/' },
  break: { title: 'Fragmentation 4', url: 'https://www.w3.org/TR/css-break-4/' },
  color: { title: 'Color 4', url: 'https://www.w3.org/TR/css-color-4/' },
  content: { title: 'Generated Content 3', url: 'https://www.w3.org/TR/css-content-3/' },
  decoration: { title: 'Text Decoration 4', url: 'https://www.w3.org/TR/css-text-decor-4/' },
  display: { title: 'Display 3', url: 'https://www.w3.org/TR/css-display-3/' },
  dossier: { title: 'our own', url: undefined },
  floats: { title: 'Page Floats 3', url: 'https://www.w3.org/TR/css-page-floats-3/' },
  fonts: { title: 'Fonts 4', url: 'https://www.w3.org/TR/css-fonts-4/' },
  gcpm: { title: 'Generated Content for Paged Media', url: 'https://www.w3.org/TR/css-gcpm-3/' },
  inline: { title: 'Inline Layout 3', url: 'https://www.w3.org/TR/css-inline-3/' },
  lists: { title: 'Lists and Counters 3', url: 'https://www.w3.org/TR/css-lists-3/' },
  multicol: { title: 'Multi-column Layout 1', url: 'https://www.w3.org/TR/css-multicol-1/' },
  page: { title: 'Paged Media 3', url: 'https://www.w3.org/TR/css-page-3/' },
  ruby: { title: 'Ruby Annotation Layout 1', url: 'https://www.w3.org/TR/css-ruby-1/' },
  sizing: { title: 'Box Sizing 3', url: 'https://www.w3.org/TR/css-sizing-3/' },
  tables: { title: 'Tables 3', url: 'https://www.w3.org/TR/css-tables-3/' },
  text: { title: 'Text 4', url: 'https://www.w3.org/TR/css-text-4/' },
  writing: { title: 'Writing Modes 4', url: 'https://www.w3.org/TR/css-writing-modes-4/' },
} as const

export type Specification = keyof typeof SPECIFICATIONS
