import type { FORM_CODES } from '../../codes/form.ts'
import type { Translation } from '../translation.ts'

const MEANT = 'vouliez-vous dire `{nearest}` ?'
const EXAMPLE = 'par exemple `{example}`'
const READING = 'tout dépend si un tiret ou un signe isolé compte pour un mot'
const BINDING = 'la limite ne vaut que pour la langue de soumission'

export const FORM: Translation<typeof FORM_CODES> = {
  // ── the definition ─────────────────────────────────────────────────────────────────────────────
  'form/definition-syntax': { message: 'ce YAML ne peut pas être lu : {problem}' },
  'form/definition-shape': { message: '{what} doit être {shape}' },
  'form/definition-key': {
    message: '{what} : la clé « {key} » n’a pas de sens ici',
    hints: [MEANT, 'clés possibles : {known}'],
  },
  'form/definition-missing': { message: '{what} : `{key}` manque' },
  'form/definition-not-taken': { message: '{what} : `{key}` n’a pas de sens pour le type {kind}' },
  'form/definition-value': {
    message: '{what} : « {value} » n’est pas une valeur possible',
    hints: [MEANT, 'valeurs possibles : {known}'],
  },
  'form/definition-duplicate': {
    message: '{things} : l’identifiant « {id} » est donné deux fois, d’abord à la ligne {line}',
  },
  'form/definition-reference': {
    message: 'le champ « {field} » dépend de « {id} », qui n’est pas un champ de ce formulaire',
    hints: [MEANT],
  },
  'form/definition-cycle': { message: 'l’affichage du champ « {field} » dépend de lui-même' },

  // ── fields and questions that the form does not have ───────────────────────────────────────────
  'form/unknown-field': {
    message: 'le formulaire n’a pas de champ « {id} »',
    hints: ['vouliez-vous dire `{nearest}:` ?'],
  },
  'form/unknown-part': {
    message: '{name} : les lignes n’ont pas de « {key} »',
    hints: ['vouliez-vous dire `{nearest}:` ?', 'possibles ici : {known}'],
  },
  'form/unknown-question': {
    message: 'le formulaire n’a pas de question « {id} »',
    hints: ['vouliez-vous dire `## {nearest}` ?', 'questions de ce formulaire : {known}'],
  },
  'form/unknown-attachment': {
    message: '{name} : « {value} » n’est pas une pièce jointe de cette candidature',
    hints: [MEANT, 'pièces jointes : {known}', 'indiquez d’abord le fichier sous `attachments`'],
  },
  'form/belongs-to-body': {
    message: 'la question {id} reçoit sa réponse dans le texte, et non dans l’en-tête',
    hints: ['écrivez `## {id}` après l’en-tête, et la réponse dessous'],
  },
  'form/belongs-to-front-matter': {
    message: 'le champ « {id} » a sa place dans l’en-tête, et non dans le texte',
    hints: ['écrivez `{id}: …` entre les lignes `---`'],
  },

  // ── values ─────────────────────────────────────────────────────────────────────────────────────
  'form/wrong-shape': { message: '{name} : la valeur attendue est {shape}', hints: [EXAMPLE] },
  'form/unknown-language': { message: '{name} : « {key} » n’est pas une langue', hints: ['langues : {known}'] },
  'form/unprinted-language': {
    message: '{name} : une valeur est donnée en {language}, qui n’est pas une langue de la candidature',
    hints: ['ajoutez {code} à `languages`, ou supprimez la ligne'],
  },
  'form/unknown-choice': {
    message: '{name} : « {value} » n’est pas une réponse possible',
    hints: [MEANT, 'réponses possibles : {known}'],
  },
  'form/contradicting-answers': {
    message: '{name} : la réponse en {language} est « {value} », mais « {first} » plus haut',
  },
  'form/not-a-number': { message: '{name} : « {value} » n’est pas un nombre entier', hints: [EXAMPLE] },
  'form/not-a-date': {
    message: '{name} : « {value} » n’est pas écrit comme une date',
    hints: ['vouliez-vous dire `{suggestion}` ?', 'écrivez l’année, le mois et le jour : `{example}`'],
  },
  'form/not-a-month': {
    message: '{name} : « {value} » n’est pas écrit comme un mois',
    hints: ['vouliez-vous dire `{suggestion}` ?', 'écrivez l’année et le mois : `{example}`'],
  },
  'form/doubtful-date': { message: '{name} : {value}, {reason}' },
  'form/doubtful-url': { message: '« {value} » ne ressemble pas à une adresse web', hints: [EXAMPLE] },
  'form/doubtful-email': { message: '« {value} » ne ressemble pas à une adresse électronique', hints: [EXAMPLE] },
  'form/doubtful-phone': { message: '« {value} » ne ressemble pas à un numéro de téléphone', hints: [EXAMPLE] },

  // ── what is missing ────────────────────────────────────────────────────────────────────────────
  'form/missing-field': { message: '{name} : valeur manquante', hints: ['ajoutez `{example}` à l’en-tête'] },
  'form/missing-part': { message: '{group} : la ligne {row} n’a pas de « {id} »', hints: ['ajoutez `{example}`'] },
  'form/missing-answer': {
    message: '{name} : réponse manquante{limit}',
    hints: ['écrivez la réponse en {language} sous `## {id}`', 'ou répondez plutôt à la question {other}'],
  },
  'form/unknown-value': {
    message: '{name} : valeur inconnue, alors que le formulaire exige une réponse',
    hints: ['écrivez l’une de ces valeurs : {known}', EXAMPLE],
  },
  'form/consent-refused': {
    message: '{name} : réponse négative ; sans ce consentement, le formulaire ne peut pas être soumis',
    hints: ['`{id}: yes` une fois le consentement donné'],
  },
  'form/filler': {
    message: '{name} : la réponse se réduit à « {text} »',
    hints: ['écrivez une réponse, ou laissez vide'],
  },
  'form/missing-original': {
    message: '{name} : il y a une réponse en {translation}, mais pas en {language}, langue de soumission',
  },
  'form/stale-translation': {
    message: '{name} : modification postérieure à la traduction en {language}',
    hints: ['mettre la traduction à jour, puis lancer `dossier check --record`'],
  },
  'form/incomplete-translation': { message: 'traduction en {language} : {missing} réponses manquent sur {all} : {ids}' },

  // ── lengths ────────────────────────────────────────────────────────────────────────────────────
  'form/over-limit': {
    message: '{name} : {count} {unit}, maximum {max}',
    hints: [
      'à raccourcir de {excess} {unit}',
      'les phrases les plus longues : {longest}',
      'avec la tolérance que le formulaire admet : {most}',
    ],
  },
  'form/over-limit-strict': {
    message: `{name} : {count} {unit}, maximum {max} ; ${READING}`,
    hints: ['par prudence, à raccourcir de {excess} {unit}', 'les phrases les plus longues : {longest}'],
  },
  'form/over-advisory-limit': {
    message: `{name} : {count} {unit}, maximum {max} ; ${BINDING}`,
    hints: ['les phrases les plus longues : {longest}'],
  },
  'form/over-recommended-limit': {
    message: '{name} : {count} {unit} ; maximum recommandé par le formulaire : {max}',
    hints: ['les phrases les plus longues : {longest}'],
  },
  'form/under-limit': {
    message: '{name} : {count} {unit}, minimum {min}',
    hints: ['avec la tolérance que le formulaire admet : {least}'],
  },
  'form/under-limit-strict': { message: `{name} : {count} {unit}, minimum {min} ; ${READING}` },
  'form/under-advisory-limit': { message: `{name} : {count} {unit}, minimum {min} ; ${BINDING}` },
  'form/under-recommended-limit': { message: '{name} : {count} {unit} ; minimum recommandé par le formulaire : {min}' },
  'form/over-pages': { message: '{name} : {count} pages, maximum {bound}', hints: ['à raccourcir de {lines} lignes'] },
  'form/over-advisory-pages': {
    message: '{name} : {count} pages, maximum {bound} ; la limite ne vaut que pour la langue de soumission',
    hints: ['{lines} lignes de trop'],
  },
  'form/over-recommended-pages': {
    message: '{name} : {count} pages ; maximum recommandé par le formulaire : {bound}',
    hints: ['{lines} lignes de trop'],
  },
  'form/under-pages': { message: '{name} : {count} pages, minimum {bound}', hints: ['il manque {lines} lignes'] },
  'form/under-advisory-pages': {
    message: '{name} : {count} pages, minimum {bound} ; la limite ne vaut que pour la langue de soumission',
    hints: ['il manque {lines} lignes'],
  },
  'form/under-recommended-pages': {
    message: '{name} : {count} pages ; minimum recommandé par le formulaire : {bound}',
    hints: ['il manque {lines} lignes'],
  },

  // ── a translation and its original ────────────────────────────────────────────────────────────────
  'form/numbers-differ': {
    message: '{name} : nombres différents — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },
  'form/percentages-differ': {
    message: '{name} : pourcentages différents — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },
  'form/dates-differ': {
    message: '{name} : dates différentes — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },
  'form/goals-differ': {
    message: '{name} : objectifs et cibles différents — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },
  'form/links-differ': {
    message: '{name} : liens différents — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },
  'form/references-differ': {
    message: '{name} : renvois différents aux pièces jointes — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },
  'form/headings-differ': {
    message: '{name} : nombre différent de titres — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },
  'form/lists-differ': {
    message: '{name} : nombre différent d’éléments de liste — {original} : {there} ; {translation} : {here}',
    hints: ['comparez avec {place}'],
  },

  // ── answers that do not fit together ───────────────────────────────────────────────────────────
  'form/not-asked': { message: '{answered}, ce qui est exclu par : {deciding}' },
  'form/asked-if-known': {
    message: '{answered}, mais il manque la réponse dont cela dépend : {deciding}',
    hints: ['répondez à la question {id}'],
  },
  'form/target-without-goal': {
    message: '{goals} : la cible {target} relève de l’objectif {goal}, qui n’y figure pas',
    hints: ['ajoutez {goal} à `{id}`, ou supprimez la cible'],
  },
  'form/goal-not-argued': {
    message: '{goals} : coché sans être traité par {argument} : {missing}',
    hints: ['dites sous `## {id}` ce que l’initiative y apporte, ou retirez-le de la liste'],
  },
  'form/goal-not-ticked': {
    message: '{argument} : traité sans être coché par {goals} : {extra}',
    hints: ['ajoutez-le à `{id}`, ou retirez-le de la réponse'],
  },
  'form/too-young': {
    message: '{name} : {value}, soit {months} mois avant l’échéance, {deadline} ; le formulaire demande {years} ans',
    hints: [
      'l’âge requis est atteint à partir de {from}',
      'si le prix a levé cette règle, acceptez cette remarque avec ce motif',
    ],
  },
  'form/title-differs': {
    message: '{name} : le début est « {opening} », mais le titre est « {title} »',
    hints: ['écrivez les deux dans les mêmes termes, ou retirez le titre de la réponse'],
  },
  'form/name-differs': {
    message: '{name} : « {value} », écrit autrement ailleurs ({where}) : {others}',
    hints: ['écrivez ce nom partout de la même façon'],
  },
  'form/no-full-stop': {
    message: '{name} : presque à la longueur maximale, et sans point final : « {words} »',
    hints: ['vérifiez que la fin n’est pas perdue ; sinon, ajoutez le point'],
  },
  'form/withheld': {
    message: '« {id} » n’est pas un champ privé de ce formulaire et ne peut donc pas être retenu',
    hints: ['remplissez-le et retirez-le de `withheld`'],
  },
  'form/private-title': { message: 'le titre figure sur chaque couverture et ne peut pas être privé' },
  'form/submission-language': {
    message: 'le formulaire n’est pas accepté en {language}, première langue de cette candidature',
    hints: ['langues acceptées : {known}'],
  },
}
