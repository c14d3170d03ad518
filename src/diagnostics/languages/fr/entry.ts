import type { ENTRY_CODES } from '../../codes/entry.ts'
import type { Translation } from '../translation.ts'

const QUESTION = 'une question commence ainsi : `## 3a`'
const INSIDE = 'un titre à l’intérieur d’une réponse commence ainsi : `#### {heading}`'

export const ENTRY: Translation<typeof ENTRY_CODES> = {
  // ── the file ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-large': {
    message: 'le dossier pèse {megabytes} Mo, plus que les 2 Mo qui sont lus',
    hints: ['placez les images et les documents dans `attachments/`'],
  },
  'entry/unreadable': { message: 'le fichier ne peut pas être lu : {problem}' },
  'entry/outside': {
    message: 'un lien symbolique mène hors du dossier de la candidature et n’est pas suivi',
    hints: ['placez ici le fichier lui-même'],
  },
  'entry/encoding': {
    message: 'à partir d’ici, le fichier n’est pas en UTF-8',
    hints: ['il semble être en {encoding}', 'enregistrez-le de nouveau en UTF-8'],
  },
  'entry/control-character': {
    message: 'le caractère de contrôle U+{code} ne peut pas être imprimé',
    hints: ['supprimez-le'],
  },

  // ── front matter ───────────────────────────────────────────────────────────────────────────────
  'entry/front-matter-missing': {
    message: 'l’en-tête manque',
    hints: ['commencez le fichier par `---`, puis `form: unpsa-2022` et `languages: [en, zh]`, puis `---`'],
  },
  'entry/front-matter-unclosed': {
    message: 'l’en-tête n’est pas fermé',
    hints: ['après sa dernière clé, ajoutez une ligne qui ne contient que `---`'],
  },
  'entry/front-matter-language': {
    message: 'l’en-tête est écrit en « {language} », mais seul YAML est lu',
    hints: ['commencez-le par une ligne `---` et écrivez-y `key: value`'],
  },
  'entry/front-matter-syntax': { message: 'l’en-tête ne peut pas être lu : {problem}', hints: ['{advice}'] },
  'entry/front-matter-shape': { message: 'l’en-tête doit être fait de lignes `key: value`' },
  'entry/front-matter-refused': {
    message: 'l’en-tête n’admet pas {what}',
    hints: ["si c’est du texte, mettez-le entre apostrophes : `'{typed}'`"],
  },
  'entry/front-matter-deep': { message: 'l’en-tête est imbriqué sur plus de 16 niveaux' },
  'entry/key-twice': {
    message: 'la clé « {key} » figure deux fois, d’abord à la ligne {line}',
    hints: ['gardez l’une des deux'],
  },
  'entry/key-not-text': { message: 'une clé doit être un mot, et non une liste ou un groupe de clés' },

  // ── keys common to all forms ───────────────────────────────────────────────────────────────────
  'entry/form-missing': { message: 'l’en-tête ne nomme pas le formulaire', hints: ['ajoutez `form: unpsa-2022`'] },
  'entry/languages-missing': {
    message: 'l’en-tête ne nomme pas les langues de la candidature',
    hints: ['ajoutez `languages: [en, zh]`, la langue de soumission en premier'],
  },
  'entry/language-unknown': {
    message: '« {language} » n’est pas une langue possible',
    hints: ['langues possibles : {known}'],
  },
  'entry/language-twice': { message: 'la langue « {language} » figure deux fois' },
  'entry/key-shape': { message: '« {key} » doit être {shape}', hints: ['par exemple `{example}`'] },
  'entry/date-doubtful': {
    message: '« {date} » n’existe pas au calendrier ; le document ne porte donc pas de date',
    hints: ['écrivez l’année, le mois, le jour : `date: 2022-02-01`'],
  },
  'entry/attachment-key': {
    message: 'une pièce jointe n’a pas de « {key} »',
    hints: ['par exemple `- { id: A1, file: attachments/report.pdf, title: Report }`'],
  },
  'entry/attachment-key-unknown': {
    message: 'une pièce jointe a la clé « {key} », qui n’a pas de sens ici',
    hints: ['clés possibles : id, file, title, language, bind'],
  },
  'entry/attachment-id': {
    message: '« {id} » ne peut pas désigner une pièce jointe : il faut une lettre, puis des lettres, chiffres ou traits d’union',
    hints: ['par exemple `id: A1`'],
  },
  'entry/attachment-twice': { message: 'la pièce jointe « {id} » figure deux fois, d’abord à la ligne {line}' },
  'entry/attachment-path': {
    message: 'la pièce jointe « {file} » ne se trouve pas dans le dossier de la candidature',
    hints: ['nommez-la à partir de ce dossier, avec des barres obliques : `file: attachments/report.pdf`'],
  },
  'entry/attachment-missing': {
    message: 'le fichier « {file} » n’existe pas',
    hints: ['les chemins partent du dossier de la candidature, et les majuscules comptent'],
  },
  'entry/attachment-folder': {
    message: 'la pièce jointe « {file} » est un dossier',
    hints: ['nommez un fichier qui s’y trouve : `file: {file}/report.pdf`'],
  },
  'entry/attachment-too-large': {
    message: 'la pièce jointe « {file} » pèse {megabytes} Mo, plus que les {limit} Mo qui sont lus',
  },
  'entry/attachment-unused': {
    message: 'aucune réponse ne renvoie à la pièce jointe « {id} »',
    hints: ['renvoyez-y par `[{id}]` ou `[{id}, p. 12]`'],
  },
  'entry/acceptance-reason': {
    message: 'la remarque « {code} » est acceptée sans motif',
    hints: ['écrivez `{code}: le motif`'],
  },
  'entry/acceptance-unknown': {
    message: 'aucune remarque ne porte le nom « {code} »',
    hints: ['vouliez-vous dire `{nearest}` ?'],
  },
  'entry/acceptance-refused': {
    message: 'la remarque « {code} » ne peut pas être acceptée',
    hints: ['corrigez ce qu’elle signale, et supprimez cette ligne'],
  },
  'entry/acceptance-unused': {
    message: 'la remarque « {code} » est acceptée, mais n’apparaît pas',
    hints: ['supprimez cette ligne'],
  },
  'entry/acceptance-key': { message: '« {key} » ne dit rien d’une remarque acceptée', hints: ['clés possibles : {known}'] },

  // ── questions and languages ────────────────────────────────────────────────────────────────────
  'entry/text-before-questions': {
    message: 'ce texte précède la première question et n’appartient à aucune',
    hints: ['placez au-dessus `## 1`, avec le numéro de la question, ou faites-en une note : `<!-- … -->`'],
  },
  'entry/question-id': {
    message: 'le titre « {heading} » ne commence pas par le numéro d’une question',
    hints: [QUESTION, INSIDE],
  },
  'entry/heading-top': { message: 'un titre à un seul `#` ne s’emploie pas dans une candidature', hints: [QUESTION, INSIDE] },
  'entry/heading-underlined': {
    message: 'cette ligne fait un titre du texte qui la précède',
    hints: ['un titre à l’intérieur d’une réponse s’écrit `#### Titre`', 'pour un filet, laissez une ligne vide au-dessus'],
  },
  'entry/heading-space': {
    message: '« {typed} » n’est pas un titre, car aucune espace ne suit le `#`',
    hints: ['écrivez `{written}`'],
  },
  'entry/heading-language': {
    message: 'le titre « {heading} » ne nomme aucune langue de la candidature',
    hints: [
      'ajoutez `{language}` à `languages` dans l’en-tête',
      'un titre à l’intérieur d’une réponse commence ainsi : `#### {words}`',
    ],
  },
  'entry/language-before-question': {
    message: 'le titre de langue « {heading} » précède la première question',
    hints: ['placez au-dessus `## 1`, avec le numéro de la question'],
  },
  'entry/heading-in-translation': { message: 'un fichier d’une seule langue n’a pas de titres `###`', hints: [INSIDE] },
  'entry/answer-twice': {
    message: 'la question {id} a deux réponses en {language}, la première en {place}',
    hints: ['réunissez les deux réponses'],
  },
  'entry/fence-unclosed': {
    message: 'ce bloc de code n’est pas fermé et englobe les questions qui le suivent',
    hints: ['fermez-le par une ligne `{fence}`'],
  },
  'entry/comment-unclosed': {
    message: 'ce commentaire n’est pas fermé',
    hints: ['terminez-le par `-->`', 'si c’est du texte, écrivez `\\<!--`'],
  },

  // ── translations ───────────────────────────────────────────────────────────────────────────────
  'entry/translation-language': {
    message: 'le nom du fichier n’indique pas une langue de la candidature : « {language} »',
    hints: ['les langues de la candidature sont : {known}'],
  },
  'entry/translation-key': {
    message: 'la clé « {key} » a sa place dans l’en-tête de la candidature, et non d’une traduction',
    hints: ['seule `language` peut figurer ici'],
  },
  'entry/translation-contradiction': {
    message: 'l’en-tête indique « {language} », le nom du fichier « {named} »',
  },

  // ── Markdown ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-deep': {
    message: 'citations et listes sont ici imbriquées sur plus de 16 niveaux ; la réponse est donc imprimée telle quelle',
  },
  'entry/attachment-unknown': {
    message: 'la pièce jointe « {id} » n’existe pas',
    hints: ['vouliez-vous dire `[{nearest}]` ?', 'si c’est du texte, écrivez `\\[{id}]`'],
  },
  'entry/pages-backwards': {
    message: 'le renvoi à {id} compte ses pages à rebours, de {first} à {last}',
    hints: ['écrivez `[{id}, pp. {last}–{first}]`'],
  },
  'entry/link-unsupported': {
    message: 'rien ne peut être ouvert à « {href} », qui est donc imprimé comme du texte',
    hints: ['un lien peut commencer par `https://`, `http://` ou `mailto:` ; une pièce jointe est désignée ainsi : `[A1]`'],
  },
  'entry/image-without-text': {
    message: 'l’image « {file} » n’a pas de texte de remplacement',
    hints: ['dites ce qu’elle montre : `![un diagramme de …]({file})`'],
  },
  'entry/table-row': {
    message: 'cette ligne dépasse les {columns} cellules du tableau : la dernière cellule contient le reste',
    hints: ['une barre dans une cellule s’écrit `\\|`'],
  },
  'entry/definition-unused': {
    message: 'rien ne renvoie à la définition de lien « [{label}] », qui est donc imprimée comme du texte',
  },
  'entry/footnote-unused': { message: 'rien ne renvoie à la note « [^{label}] », qui est donc imprimée comme du texte' },
  'entry/footnote-unknown': {
    message: 'la note « [^{label}] » n’existe pas ; l’appel est donc imprimé tel quel',
    hints: ['ajoutez son texte sur une ligne à part : `[^{label}]: …`'],
  },
  'entry/footnote-twice': {
    message: 'la note « [^{label}] » figure déjà à la ligne {line} ; cet appel est donc imprimé tel quel',
    hints: ['écrivez une seconde note'],
  },
  'entry/footnote-nested': {
    message: 'une note ne peut pas en contenir une autre ; « [^{label}] » est donc imprimé tel quel',
  },
}
