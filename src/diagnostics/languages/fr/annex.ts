import type { ANNEX_CODES } from '../../codes/annex.ts'
import type { Translation } from '../translation.ts'

const LISTED = '{id} figure dans la liste, ses pages ne sont pas reliées'
const SAVE_AGAIN = 'enregistrez le fichier en PDF/A, ou imprimez-le dans un nouveau PDF'
const LIST_ONLY = 'avec `bind: no`, la pièce jointe est seulement listée, sans cet avertissement'

export const ANNEX: Translation<typeof ANNEX_CODES> = {
  'annex/too-many': { message: 'il y a {count} pièces jointes, et le formulaire en admet {limit}' },
  'annex/too-large': {
    message: 'la pièce jointe {id} pèse {size}, et le formulaire admet {limit}',
    hints: ['des pages numérisées à 150 points par pouce sont bien plus légères'],
  },
  'annex/type': {
    message: 'la pièce jointe {id} est {kind}, et le formulaire admet {types}',
    hints: ['ce qui compte est le contenu du fichier, et non la fin de son nom'],
  },
  'annex/too-many-pages': {
    message: 'les annexes reliées ont {pages} pages en tout, et le formulaire en admet {limit}',
    hints: ['avec `bind: no`, une pièce jointe est seulement listée'],
  },
  'annex/too-large-together': {
    message: 'les pièces jointes pèsent {size} en tout, et le formulaire admet {limit}',
    hints: ['des pages numérisées à 150 points par pouce sont bien plus légères'],
  },
  'annex/too-long': { message: 'la pièce jointe {id} a {pages} pages, et le formulaire en admet {limit}' },
  'annex/private': {
    message: 'ce renvoi vise la pièce jointe {id}, qui est privée et ne figure pas dans le dossier',
    hints: ['supprimez le renvoi', 'nommez {id} aussi dans un champ publié'],
  },
  'annex/page-beyond': { message: '{id} a {pages} pages : il n’y a pas de page {page} à laquelle renvoyer' },
  'annex/not-pages': {
    message: `${LISTED} : ce n’est ni un PDF, ni un PNG, ni un JPEG`,
    hints: ['enregistrez le fichier en PDF pour que ses pages soient reliées', LIST_ONLY],
  },
  'annex/empty': {
    message: `${LISTED} : le fichier est vide, il a 0 octet`,
    hints: ['enregistrez-le de nouveau là où il a été créé', LIST_ONLY],
  },
  'annex/image': { message: `${LISTED} : {problem}`, hints: [LIST_ONLY] },
  'annex/encrypted': {
    message: `${LISTED} : le fichier est protégé par un mot de passe ou par des permissions`,
    hints: ['enregistrez-le sans protection', LIST_ONLY],
  },
  'annex/damaged': {
    message: `${LISTED} : {place}le fichier est endommagé ({what})`,
    hints: ['ouvrez-le dans un lecteur et enregistrez-le de nouveau', LIST_ONLY],
  },
  'annex/external-stream': {
    message: `${LISTED} : {place}une partie se trouve dans un autre fichier`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/filter': {
    message: `${LISTED} : {place}un élément est compressé d’une manière que les archives n’admettent pas ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/limit': {
    message: `${LISTED} : {place}un élément dépasse ce que les lecteurs doivent comprendre ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/operator': {
    message: `${LISTED} : {place}le dessin utilise « {what} », que PDF ne connaît pas`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/resource-missing': {
    message: `${LISTED} : {place}il manque au fichier un élément nécessaire au dessin ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/rendering-intent': {
    message: `${LISTED} : {place}le mode de rendu des couleurs est inconnu de PDF ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/device-color': {
    message: `${LISTED} : {place}les couleurs sont données en encres d’impression ({what}), sans dire pour quelle presse`,
    hints: ['enregistrez le fichier avec des couleurs converties en sRGB, ou en PDF/A', LIST_ONLY],
  },
  'annex/color-profile': {
    message: `${LISTED} : {place}un profil de couleurs n’est pas valide`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/spot-color': {
    message: `${LISTED} : {place}le ton direct « {what} » n’est pas décrit une fois pour toutes`,
    hints: ['enregistrez le fichier avec des couleurs converties en sRGB', LIST_ONLY],
  },
  'annex/transfer-function': {
    message: `${LISTED} : {place}une fonction de transfert en change les couleurs`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/blend-mode': {
    message: `${LISTED} : {place}le mode de fusion des couleurs est inconnu de PDF ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/jpeg-2000': {
    message: `${LISTED} : {place}une image est en JPEG 2000, qui n’est pas vérifié`,
    hints: ['enregistrez le fichier avec des images JPEG', LIST_ONLY],
  },
  'annex/postscript': {
    message: `${LISTED} : {place}le fichier contient un programme PostScript`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/reference-object': {
    message: `${LISTED} : {place}le fichier montre une page d’un autre fichier`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/hidden-layer': {
    message: `${LISTED} : le fichier a des calques désactivés, qui apparaîtraient à l’impression`,
    hints: ['enregistrez-le sans calques, ou imprimez-le dans un nouveau PDF', LIST_ONLY],
  },
  'annex/font-not-embedded': {
    message: `${LISTED} : {place}la police « {what} » n’est pas incorporée`,
    hints: ['enregistrez le fichier avec toutes ses polices, ou en PDF/A', LIST_ONLY],
  },
  'annex/font-dictionary': {
    message: `${LISTED} : {place}la police « {what} » n’est pas entièrement décrite`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-cmap': {
    message: `${LISTED} : {place}la police « {what} » trouve ses glyphes par une table qui n’est pas lue ici`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-encoding': {
    message: `${LISTED} : {place}la police « {what} » ne précise pas quels glyphes sont visés`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-widths': {
    message: `${LISTED} : {place}les glyphes de la police « {what} » n’ont pas la largeur que le fichier indique`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/glyph-missing': {
    message: `${LISTED} : {place}il manque à la police « {what} » des glyphes qui sont montrés`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/undefined-glyph': {
    message: `${LISTED} : {place}un caractère apparaît comme le rectangle vide de la police « {what} »`,
    hints: ['utilisez une police qui possède ce caractère', LIST_ONLY],
  },
  'annex/no-unicode': {
    message: `${LISTED} : {place}le texte en police « {what} » ne peut être ni lu à voix haute ni copié, faute de caractères indiqués`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/private-use': {
    message: `${LISTED} : {place}des signes de la police « {what} » ne correspondent à aucun caractère connu`,
    hints: ['utilisez les puces et les signes d’une police courante', LIST_ONLY],
  },
}
