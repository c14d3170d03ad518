import type { STYLE_CODES } from '../../codes/style.ts'
import type { Translation } from '../translation.ts'

export const STYLE: Translation<typeof STYLE_CODES> = {
  'style/broken-sheet': { message: 'cette partie de la feuille de style ne peut pas être lue et est ignorée : {problem}' },
  'style/unknown-property': {
    message: 'la propriété « {property} » n’est pas prise en charge',
    hints: ['{advice}', 'vouliez-vous dire `{nearest}` ?'],
  },
  'style/misplaced-property': { message: 'la propriété « {property} » est ici sans effet ({place})' },
  'style/invalid-value': {
    message: 'la propriété « {property} » n’accepte pas la valeur « {value} »',
    hints: ['valeurs possibles : {takes}'],
  },
  'style/unsupported-selector': { message: 'le sélecteur « {selector} » n’est pas pris en charge : {problem}' },
  'style/unsupported-rule': { message: '{rule} n’est pas pris en charge', hints: ['{advice}'] },
  'style/import-missing': {
    message: 'la feuille de style « {path} » n’existe pas',
    hints: ['le chemin part de la feuille qui l’importe, à l’intérieur de templates/'],
  },
  'style/import-outside': {
    message: 'la feuille de style « {path} » se trouverait hors de templates/',
    hints: ['copiez-la dans templates/ et importez-la à partir de là'],
  },
  'style/import-circle': { message: 'la feuille de style « {path} » s’importe elle-même, en passant par {way}' },
  'style/unknown-element': {
    message: 'l’élément <{element}> n’est pas pris en charge : seul son texte est composé',
    hints: ['templates/CSS.md énumère les éléments pris en charge'],
  },
  'style/ignored-attribute': { message: 'l’attribut « {attribute} » de <{element}> est sans effet', hints: ['{advice}'] },
  'style/undefined-variable': {
    message: 'la propriété personnalisée « {variable} » n’est pas définie là où « {property} » l’utilise',
    hints: ['définissez-la, par exemple `:root { {variable}: … }`, ou donnez une valeur de repli : `var({variable}, …)`'],
  },
  'style/circular-variable': { message: 'la propriété personnalisée « {variable} » est définie par elle-même' },
}
