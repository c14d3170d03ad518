import type { IMAGE_CODES } from '../../codes/image.ts'
import type { Translation } from '../translation.ts'

const SMALLER = 'réduisez-la : sur papier, 300 points par pouce suffisent'

export const IMAGE: Translation<typeof IMAGE_CODES> = {
  'image/missing': {
    message: 'le fichier d’image « {file} » n’existe pas',
    hints: ['le chemin part du dossier de la candidature : `attachments/chart.png`', 'vouliez-vous dire « {nearest} » ?'],
  },
  'image/without-text': {
    message: 'l’image « {file} » n’a pas de texte de remplacement',
    hints: ['dites ce qu’elle montre : `alt="…"` ; pour un ornement, ne dites rien : `alt=""`'],
  },
  'image/outside': {
    message: 'l’image « {file} » se trouve hors du dossier auquel elle appartient',
    hints: ['copiez-la dans `attachments/` et nommez-la à partir de là'],
  },
  'image/remote': {
    message: 'l’image « {file} » est une adresse : rien n’est téléchargé d’ailleurs',
    hints: ['enregistrez-la dans `attachments/` et nommez-la à partir de là'],
  },
  'image/too-large': {
    message: 'l’image « {file} » pèse {megabytes} Mo, plus que les {limit} Mo qui sont lus',
    hints: [SMALLER],
  },
  'image/too-many-pixels': {
    message: 'l’image « {file} » a {columns} × {rows} pixels, plus de {limit} mégapixels',
    hints: [SMALLER],
  },
  'image/format': {
    message: 'l’image « {file} » est d’un type qui ne peut pas être imprimé',
    hints: ['c’est {kind}', 'enregistrez-la en PNG, JPEG ou SVG'],
  },
  'image/damaged': {
    message: 'l’image « {file} » est endommagée : {problem}',
    hints: ['ouvrez-la dans une visionneuse et enregistrez-la de nouveau'],
  },
  'image/unsupported': {
    message: 'l’image « {file} » {problem}, ce qui ne peut pas être imprimé',
    hints: ['enregistrez-la de nouveau en {instead}'],
  },
  'image/cmyk': {
    message: 'l’image « {file} » a les couleurs d’encres d’impression (CMJN), sans dire lesquelles',
    hints: ['enregistrez-la en RVB, ou avec son profil de couleurs'],
  },
  'image/svg-element': {
    message: 'le dessin contient un élément <{what}>, qui ne peut pas être imprimé',
    hints: ['{instead}', 'enregistrez le dessin sans cet élément, ou en PNG à 300 points par pouce'],
  },
  'image/svg-effect': { message: 'le dessin est imprimé sans cet effet : {what}' },
  'image/svg-value': { message: 'le dessin indique {name}="{value}", ce qui reste sans effet' },
  'image/svg-reference': {
    message: 'le dessin renvoie à « {href} », qui ne s’y trouve pas',
    hints: ['un dessin ne peut renvoyer qu’à ses propres parties : rien n’est téléchargé d’ailleurs'],
  },
  'image/svg-circle': {
    message: 'le dessin utilise « {href} » à l’intérieur de lui-même, ou à travers plus de 16 autres',
    hints: ['enregistrez-le en SVG simple, ou en PNG à 300 points par pouce'],
  },
  'image/svg-style': {
    message: 'la règle « {what} » du dessin n’est pas comprise et reste donc sans effet',
    hints: ['les sélecteurs d’éléments, de classes et d’identifiants sont compris'],
  },
  'image/profile': {
    message: 'le profil de couleurs de l’image « {file} » n’est pas valide ; ses couleurs sont lues en sRGB',
  },
}
