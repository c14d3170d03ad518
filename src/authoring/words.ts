/** What a skeleton says beside the form's own labels, in the author's language. */
import type { Language } from '../language/types.ts'

export type Words = Readonly<Record<Language, string>>

/** First line of the front matter. */
export const NOTE: Words = {
  en: 'What follows a # here is a note for you; it is never printed. Fill in what stands after the colons.',
  fr: 'Ce qui suit un # est une note pour vous ; elle n’est jamais imprimée. Remplissez après les deux-points.',
  es: 'Lo que sigue a # es una nota para usted; nunca se imprime. Escriba después de los dos puntos.',
  ru: 'Текст после # — примечание для вас, оно не печатается. Заполните то, что стоит после двоеточий.',
  ar: 'ما يلي العلامة # ملاحظة لكم ولا تُطبع أبدا. املأوا ما بعد النقطتين.',
  'zh-Hans': '# 之后是给您的说明，不会印出。请在冒号后填写。',
  'zh-Hant': '# 之後是給您的說明，不會印出。請在冒號後填寫。',
  ja: '# の後は記入者への注記で、印刷されません。コロンの後に記入してください。',
  ko: '# 뒤는 작성자를 위한 안내이며 인쇄되지 않습니다. 콜론 뒤에 적어 주십시오.',
}

/** Above the languages of an entry. */
export const FIRST_LANGUAGE: Words = {
  en: 'first the language of submission',
  fr: 'd’abord la langue de présentation',
  es: 'primero el idioma de presentación',
  ru: 'сначала язык представления',
  ar: 'لغة التقديم أولا',
  'zh-Hans': '首先是提交语言',
  'zh-Hant': '首先是提交語言',
  ja: '最初に提出言語',
  ko: '제출 언어를 먼저',
}

export const REQUIRED: Words = {
  ...{ en: 'required', fr: 'obligatoire', es: 'obligatorio', ru: 'обязательно', ar: 'إلزامي' },
  ...{ 'zh-Hans': '必填', 'zh-Hant': '必填', ja: '必須', ko: '필수' },
}

/** `{id}` is the other half of an either-or pair. */
export const REQUIRED_UNLESS: Words = {
  en: 'required unless {id} is answered',
  fr: 'obligatoire sauf réponse à {id}',
  es: 'obligatorio salvo que se responda {id}',
  ru: 'обязательно, если нет ответа на {id}',
  ar: 'إلزامي ما لم تتم الإجابة عن {id}',
  'zh-Hans': '未回答 {id} 时必填',
  'zh-Hant': '未回答 {id} 時必填',
  ja: '{id} に回答しない場合は必須',
  ko: '{id}에 답하지 않으면 필수',
}

/** A condition follows. */
export const ONLY_IF: Words = {
  ...{ en: 'only if', fr: 'seulement si', es: 'solo si', ru: 'только если', ar: 'فقط إذا' },
  ...{ 'zh-Hans': '仅当', 'zh-Hant': '僅當', ja: '次の場合のみ', ko: '다음의 경우에만' },
}

export const NOT_PUBLISHED: Words = {
  ...{ en: 'not published', fr: 'non publié', es: 'no se publica', ru: 'не публикуется', ar: 'لا يُنشر' },
  ...{ 'zh-Hans': '不公开', 'zh-Hant': '不公開', ja: '非公開', ko: '비공개' },
}

export const CHOOSE_ONE: Words = {
  ...{ en: 'choose one', fr: 'un seul choix', es: 'elija uno', ru: 'выберите одно', ar: 'اختاروا واحدا' },
  ...{ 'zh-Hans': '选一项', 'zh-Hant': '選一項', ja: '一つ選択', ko: '하나 선택' },
}

export const CHOOSE_SEVERAL: Words = {
  ...{ en: 'one or more', fr: 'un ou plusieurs', es: 'uno o varios', ru: 'одно или несколько', ar: 'واحد أو أكثر' },
  ...{ 'zh-Hans': '一项或多项', 'zh-Hant': '一項或多項', ja: '一つ以上', ko: '하나 이상' },
}

export const OWN_WORDS: Words = {
  en: 'or your own words',
  fr: 'ou vos propres mots',
  es: 'o sus propias palabras',
  ru: 'или своими словами',
  ar: 'أو بكلماتكم',
  'zh-Hans': '或用自己的话填写',
  'zh-Hant': '或用自己的話填寫',
  ja: 'または自由記入',
  ko: '또는 직접 기입',
}

/** An example follows. */
export const SUCH_AS: Words = {
  ...{ en: 'such as', fr: 'par exemple', es: 'por ejemplo', ru: 'например', ar: 'مثل' },
  ...{ 'zh-Hans': '例如', 'zh-Hant': '例如', ja: '例', ko: '예' },
}

/** Above the keys that an entry may do without. */
export const FILES: Words = {
  en: 'Files that go with the nomination: take the # away, and write [A1, p. 2] in an answer to point to one.',
  fr: 'Fichiers joints : ôtez les # ; [A1, p. 2] dans une réponse y renvoie.',
  es: 'Archivos adjuntos: quite los #; [A1, p. 2] en una respuesta remite a ellos.',
  ru: 'Приложенные файлы: уберите знаки #; [A1, p. 2] в ответе ссылается на них.',
  ar: 'الملفات المرفقة: احذفوا #، واكتبوا [A1, p. 2] في الإجابة للإحالة إليها.',
  'zh-Hans': '附件：去掉 #；在答案中写 [A1, p. 2] 即可引用。',
  'zh-Hant': '附件：去掉 #；在答案中寫 [A1, p. 2] 即可引用。',
  ja: '添付ファイル：# を外してください。回答中の [A1, p. 2] で参照できます。',
  ko: '첨부 파일: #을 지우십시오. 답변에서 [A1, p. 2]로 가리킬 수 있습니다.',
}
