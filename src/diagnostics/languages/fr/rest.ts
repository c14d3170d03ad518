/** The areas that have a few messages each. */
import type { AUTHORING_CODES } from '../../codes/authoring.ts'
import type { BATCH_CODES } from '../../codes/batch.ts'
import type { SETTINGS_CODES } from '../../codes/settings.ts'
import type { TEMPLATE_CODES } from '../../codes/template.ts'
import type { TEXT_CODES } from '../../codes/text.ts'
import type { Translation } from '../translation.ts'

export const AUTHORING: Translation<typeof AUTHORING_CODES> = {
  'authoring/changed': {
    message: 'la réponse à {id} en {language} ne serait plus la même ensuite ; rien n’est donc écrit',
    hints: [
      'un commentaire ou un bloc de code qui commence dans une réponse et finit dans une autre ne peut pas être divisé : terminez-le où il a commencé',
    ],
  },
}

export const BATCH: Translation<typeof BATCH_CODES> = {
  'batch/time-limit': {
    message: 'le traitement de cette candidature a été arrêté : il a duré plus de {seconds} secondes',
    hints: ['cherchez un tableau, une liste ou un mot de plusieurs milliers de parties, et divisez-le'],
  },
  'batch/ended': {
    message: 'cette candidature a interrompu le programme, qui a continué sans elle : {reason}',
    hints: ['une candidature dispose de {megabytes} Mo de mémoire ; cherchez de très grands tableaux ou de très grandes images'],
  },
}

export const SETTINGS: Translation<typeof SETTINGS_CODES> = {
  'settings/unknown-form': {
    message: 'le formulaire « {form} » n’existe pas',
    hints: ['vouliez-vous dire `form: {nearest}` ?', 'formulaires disponibles : {forms}'],
  },
  'settings/unknown-value': {
    message: '{setting} : « {value} » n’est pas une valeur possible',
    hints: ['écrivez l’une de ces valeurs : {values}'],
  },
  'settings/program-fault': {
    message: 'le programme a échoué sur cette candidature : {reason}',
    hints: ['la faute vient du programme, et non de la candidature ; signalez-la avec la candidature'],
  },
}

export const TEMPLATE: Translation<typeof TEMPLATE_CODES> = {
  'template/missing': {
    message: 'le formulaire « {form} » n’a pas de modèle',
    hints: ['écrivez templates/{form}/dossier.hbs comme l’explique templates/README.md'],
  },
  'template/broken': {
    message: 'le modèle ne peut pas être exécuté : {reason}',
    hints: ['templates/README.md indique ce dont un modèle dispose'],
  },
  'template/no-partial': {
    message: 'le modèle partiel « {name} » n’existe pas',
    hints: ['vouliez-vous dire `{{> {nearest}}}` ?', 'écrivez-le sous le nom partials/{name}.hbs'],
  },
}

const FACE = 'écrivez-le en toutes lettres, ou ajoutez à fonts/ une police qui le possède, avec une ligne dans fonts/fonts.json'

export const TEXT: Translation<typeof TEXT_CODES> = {
  'text/no-glyph': { message: 'aucune police ne possède le caractère « {character} » ({code})', hints: [FACE] },
  'text/no-sequence': {
    message: 'aucune police ne possède la séquence « {character} » ({code}), qui représente un seul signe',
    hints: [FACE],
  },
  'text/no-variant': {
    message: 'aucune police utilisée ne possède la variante « {character} » ({code}) ; le caractère garde sa forme usuelle',
    hints: ['la forme compte dans les noms : demandez une police qui la possède, ou supprimez le sélecteur de variante'],
  },
}
