import type { PORTAL_CODES } from '../../codes/portal.ts'
import type { Translation } from '../translation.ts'

export const PORTAL: Translation<typeof PORTAL_CODES> = {
  'portal/no-label': {
    message: 'aucune ligne de ce texte ne commence par un libellé du formulaire « {form} »',
    hints: ['nommez le formulaire que montre la page : `--form ID`', 'copiez toute la page, libellés compris'],
  },
  'portal/unmatched-line': {
    message: 'le formulaire n’a pas de place pour la ligne « {text} »',
    hints: ['elle est conservée sous `imported`, dans `unrecognized` : déplacez-la où elle doit être'],
  },
  'portal/unread-value': { message: 'le champ « {id} » ne connaît pas la valeur « {text} », conservée telle quelle' },

  // ── what goes into its boxes ───────────────────────────────────────────────────────────────────
  'portal/eaten-character': {
    message: '{name} : une zone du portail peut perdre {codes} ({what})',
    hints: ['vérifiez la zone après le collage, ou écrivez autrement'],
  },
  'portal/picture-left-out': {
    message: '{name} : il y a une image, qu’aucune zone de texte n’accepte',
    hints: ['joignez l’image là où le portail accepte des fichiers'],
  },

  // ── the proof ──────────────────────────────────────────────────────────────────────────────────
  'portal/not-whole': { message: 'les lignes lues, mises bout à bout, ne donnent pas ce texte' },
  'portal/label-missing': {
    message: 'le libellé de « {id} » n’est pas sur la page : son contenu a pu passer au champ ou à la question qui précède',
    hints: ['cherchez « {label} »'],
  },
  'portal/question-missing': {
    message: 'le titre « {heading} » n’est pas sur la page, ou pas là où le formulaire le place',
  },
  'portal/limit-differs': {
    message: 'la page limite {id} à {limit}, le formulaire à {max} : leurs éditions diffèrent peut-être',
  },
  'portal/limit-missing': { message: 'la page n’indique pas de limite pour {id}, que le formulaire limite à {max}' },
  'portal/label-in-answer': {
    message: 'une ligne de la réponse à {id} ressemble à un libellé : « {text} »',
    hints: ['si c’en est un, ce qui suit a sa place ailleurs'],
  },
  'portal/last-line': {
    message: 'la dernière ligne de la réponse à {id} est peut-être un bouton de la page : « {text} »',
    hints: ['si c’en est un, supprimez-la, ou ajoutez-la à `chrome` dans le formulaire'],
  },
  'portal/entry-unreadable': { message: 'la ligne {line} du fichier écrit ne peut pas être relue : {problem}' },
  'portal/value-changed': { message: 'la valeur de « {id} » n’est plus la même à la relecture' },
  'portal/answer-changed': { message: 'la réponse à {id} n’est plus la même à la relecture' },
}
