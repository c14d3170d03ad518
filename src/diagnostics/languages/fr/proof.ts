import type { PROOF_CODES } from '../../codes/proof.ts'
import type { Translation } from '../translation.ts'

const FAULT =
  'aucun PDF n’est écrit : la faute vient du programme ou du fichier de police {file}, et non de la candidature ; signalez-la'
const PROGRAM = 'aucun PDF n’est écrit : la faute vient du programme, et non de la candidature ; signalez-la avec la candidature'

export const PROOF: Translation<typeof PROOF_CODES> = {
  'proof/no-glyph': {
    message: 'le caractère « {text} » serait imprimé comme le signe d’absence de la police {face}',
    hints: [FAULT],
  },
  'proof/blank': {
    message: 'le caractère « {text} » serait imprimé comme un blanc, alors que {face} en a le dessin',
    hints: [FAULT],
  },
  'proof/outline': {
    message: 'le caractère « {text} » serait imprimé sous une autre forme que celle de {face}',
    hints: [FAULT],
  },
  'proof/width': {
    message: 'le caractère « {text} » de {face} a une largeur de {stated} millièmes de cadratin dans le PDF, au lieu de {wanted}',
    hints: [FAULT],
  },
  'proof/no-text': { message: 'le caractère « {text} » ne pourrait pas être relu dans le PDF', hints: [FAULT] },
  'proof/text': { message: 'le caractère « {text} » serait relu dans le PDF comme « {read} »', hints: [FAULT] },
  'proof/stand-in': {
    message: 'le caractère « {text} » serait relu dans le PDF comme la forme de présentation ou la clé « {read} » ({point})',
    hints: [FAULT],
  },
  'proof/incomplete': {
    message: 'la page {page} montrerait {shown} caractères au lieu de {set} ; l’écart commence à « {text} »',
    hints: [PROGRAM],
  },
  'proof/pages': { message: 'le PDF a {shown} pages au lieu de {set}', hints: [PROGRAM] },
  'proof/unreadable': { message: 'le PDF ne peut pas être relu : {reason}', hints: [PROGRAM] },
}
