import type { PREFLIGHT_CODES } from '../../codes/preflight.ts'
import type { Translation } from '../translation.ts'

/** What is wrong, where in the PDF, what to do, and who asks for it. */
function broken<const H extends readonly string[]>(message: string, ...hints: H) {
  return {
    message,
    hints: [
      'dans {pdf} : page {page}, à {left} du bord gauche et {top} du haut',
      'dans {pdf} : page {whole-page}',
      ...hints,
      'exigence de {profile} : {source} ({date}, {status})',
    ],
  } as const
}

export const PREFLIGHT: Translation<typeof PREFLIGHT_CODES> = {
  'preflight/unreadable': {
    message: 'le PDF ne peut pas être lu : {reason}',
    hints: ['ouvrez-le dans un lecteur et enregistrez-le de nouveau, sans mot de passe'],
  },
  'preflight/damaged': {
    message: 'une partie du PDF ne peut pas être lue et n’a pas été mesurée : {place}{reason}',
    hints: ['ouvrez-le dans un lecteur et enregistrez-le de nouveau'],
  },
  'preflight/unread': {
    message: 'le PDF est protégé, et son texte ne peut pas être mesuré',
    hints: ['enregistrez-le sans protection'],
  },
  'preflight/paper': broken(
    'le format des pages est {found}, au lieu de {wanted} (pages : {pages})',
    '`paper: A4` ou `paper: Letter` dans l’en-tête fixe le papier de toutes les pages, sauf celles des annexes',
  ),
  'preflight/margin': broken('la marge ({side}) est de {found}, moins que {wanted}, à côté de « {text} » (pages : {pages})'),
  'preflight/pages': broken(
    'il y a {found} pages, et {wanted} au plus sont admises',
    'raccourcissez les réponses, ou joignez moins de pièces',
  ),
  'preflight/running-head': broken(
    'il y a des titres courants ou des pieds de page, « {text} » (pages : {pages}), et aucun n’est admis',
  ),
  'preflight/running-head-missing': broken('des pages n’ont ni titre courant ni pied de page (pages : {pages})'),
  'preflight/page-number': broken('des pages sont numérotées, « {text} » (pages : {pages}), et aucun numéro n’est admis'),
  'preflight/page-number-missing': broken('des pages ne sont pas numérotées (pages : {pages})'),
  'preflight/columns': broken(
    'le texte est composé sur {found} colonnes, et {wanted} au plus sont admises (pages : {pages})',
    '`layout: stacked` place les langues l’une sous l’autre',
  ),
  'preflight/type-size': broken(
    'le corps du texte ({role}) est de {found}, moins que {wanted} : « {text} » (lignes : {count} ; pages : {pages})',
  ),
  'preflight/characters-per-inch': broken(
    'il y a {found} caractères par pouce, plus que {wanted} : « {text} » (lignes : {count} ; pages : {pages})',
  ),
  'preflight/lines-per-inch': broken(
    'il y a {found} lignes par pouce, plus que {wanted} : « {text} » (lignes : {count} ; pages : {pages})',
  ),
  'preflight/font-missing': broken(
    'la police « {name} » n’est pas dans le fichier',
    'enregistrez-le avec toutes ses polices, ou en PDF/A',
  ),
  'preflight/font-other': broken('polices qui ne sont pas admises : {names}', 'polices admises : {families}'),
  'preflight/too-large': broken(
    'le PDF pèse {found}, plus que {wanted}',
    'images et annexes sont plus légères avec moins de points',
  ),
  'preflight/too-small': broken('le PDF pèse {found}, moins que {wanted}'),
  'preflight/name-length': broken(
    'le nom « {name} » a {found} caractères, plus que {wanted}',
    'le PDF porte le nom de la candidature : renommez-la',
  ),
  'preflight/name-character': broken(
    'le nom « {name} » contient « {character} », qui n’est pas admis dans les noms',
    'le PDF porte le nom de la candidature : renommez-la',
  ),
  'preflight/link': broken(
    'il y a des liens, le premier vers {target} (zones actives : {count} ; pages : {pages}), et aucun n’est admis',
  ),
  'preflight/signature': broken(
    'le PDF porte une signature électronique ({count}), ce qui n’est pas admis',
    'imprimez-le dans un nouveau PDF',
  ),
  'preflight/encrypted': broken(
    'le PDF est protégé par un mot de passe ou par des permissions, ce qui n’est pas admis',
    'enregistrez-le sans protection',
  ),
  'preflight/attachment': broken('des fichiers sont joints à l’intérieur du PDF ({count}), ce qui n’est pas admis'),
  'preflight/script': broken('le PDF contient des scripts ({count}), ce qui n’est pas admis', 'imprimez-le dans un nouveau PDF'),
  'preflight/form-field': broken(
    'le PDF a des champs à remplir ({count}), ce qui n’est pas admis',
    'imprimez-le dans un nouveau PDF',
  ),
  'preflight/standard': broken('le PDF doit être {wanted}, et déclare être : {found}', 'enregistrez-le en PDF/A'),
  'preflight/not-accessible': broken(
    'il manque au PDF ce dont les lecteurs non voyants ont besoin : {what}',
    'enregistrez-le en PDF balisé, avec un titre et une langue',
  ),
}
