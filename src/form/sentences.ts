/** Paste text → its sentences, as far as signs tell them apart in the nine languages. */

/** Full-width stops end a sentence wherever they stand; others before white space, unless the sentence goes on. */
const STOP = /[。！？]+[”’」』）]*|[.!?؟…]+[”’»")\]]*(?=\s|$)|\n+|(?=<[^<>\n]+>)|(?<=<[^<>\n]+>)|(?=\s[-–—•]\s)/gu
/** What follows `Nov.` or `e.g.`, and no end of a sentence. */
const GOES_ON = /^\s+[\da-zà-öø-ÿа-яё]/u
/** `J.`, `U.N.`, `No.`: capitals and short words before a stop that ends nothing. */
const ABBREVIATED = /(?:^|[\s.(])(?:[A-ZА-ЯЁ]|No|Nos|Mr|Ms|Mrs|Dr|St|vs|e\.g|i\.e|al|т\.е|т\.д|г|M|Mme|art|núm|Sr|Sra)\.$/u

/** Split a text into sentences, headings and items; nothing but white space is lost. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const end = index + stop.length
    const sentence = text.slice(start, end)
    if (stop.startsWith('.') && (GOES_ON.test(text.slice(end)) || ABBREVIATED.test(sentence))) continue
    sentences.push(sentence)
    start = end
  }
  sentences.push(text.slice(start))
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
