/**
 * Words for numbers, language by language: what a number in digits may be in a translation. They excuse a number, they
 * never ask for one, so that forms which a table lacks do no harm.
 */
import type { Language } from '../../language/types.ts'

/** What multiplies the number before it, longest first where one begins another. */
export const SCALES: Readonly<Record<string, number>> = {
  ...{ thousand: 1e3, thousands: 1e3, million: 1e6, millions: 1e6, billion: 1e9, billions: 1e9, trillion: 1e12 },
  ...{ mille: 1e3, milliard: 1e9, milliards: 1e9 },
  ...{ mil: 1e3, millón: 1e6, millones: 1e6 },
  ...{ тыс: 1e3, тысяча: 1e3, тысячи: 1e3, тысяч: 1e3, тысячам: 1e3, млн: 1e6, миллион: 1e6, миллиона: 1e6, миллионов: 1e6 },
  ...{ млрд: 1e9, миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9, трлн: 1e12 },
  ...{
    ألف: 1e3,
    ألفا: 1e3,
    ألفًا: 1e3,
    آلاف: 1e3,
    مليون: 1e6,
    مليونا: 1e6,
    مليونًا: 1e6,
    ملايين: 1e6,
    مليار: 1e9,
    مليارات: 1e9,
    بليون: 1e9,
  },
}

/** The same in Chinese, Japanese and Korean, where they stand without a space. */
export const EAST_ASIAN_SCALES: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 },
  ...{ 십: 10, 백: 1e2, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 },
}

export const EAST_ASIAN_DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 },
}

type Rows = readonly (readonly [value: number, words: string])[]

/** Words beside the scales; a word may be inflected. */
export const NUMBER_WORDS: Readonly<Record<Language, Rows>> = {
  en: [
    ...counted(0, 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
    ...counted(17, 'seventeen eighteen nineteen twenty'),
    ...tens(30, 'thirty forty fifty sixty seventy eighty ninety'),
    ...counted(1, 'first second third fourth fifth sixth seventh eighth ninth tenth'),
    ...([
      [100, 'hundred hundreds'],
      [12, 'dozen dozens'],
      [2, 'twice both pair double'],
      [1, 'once a an'],
      [0.5, 'half'],
    ] as const),
  ],
  fr: [
    ...counted(0, 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ...tens(20, 'vingt trente quarante cinquante soixante septante octante nonante'),
    ...([
      [80, 'quatre-vingts'],
      [100, 'cent cents centaine'],
      [1, 'une premier première'],
      [2, 'deuxième second seconde double'],
    ] as const),
    ...([
      [3, 'troisième'],
      [12, 'douzaine'],
      [10, 'dizaine'],
      [20, 'vingtaine'],
      [0.5, 'demi demie moitié'],
    ] as const),
  ],
  es: [
    ...counted(
      0,
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete',
    ),
    ...counted(18, 'dieciocho diecinueve veinte'),
    ...tens(30, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    ...([
      [100, 'cien ciento'],
      [200, 'doscientos doscientas'],
      [300, 'trescientos trescientas'],
      [400, 'cuatrocientos'],
    ] as const),
    ...([
      [500, 'quinientos quinientas'],
      [1, 'un una primer primero primera'],
      [2, 'segundo segunda doble'],
      [3, 'tercer tercero'],
    ] as const),
    ...([
      [12, 'docena'],
      [10, 'decena'],
      [0.5, 'medio media mitad'],
    ] as const),
  ],
  ru: [
    ...([
      [1, 'один одна одно одного одной первый первого первая'],
      [2, 'два две двух двумя двум второй вторая оба обе'],
    ] as const),
    ...([
      [3, 'три трех трёх тремя трем третий третья трое'],
      [4, 'четыре четырех четырёх четверо четвертый'],
    ] as const),
    ...([
      [5, 'пять пяти пятью пятый пятеро'],
      [6, 'шесть шести шестью'],
      [7, 'семь семи'],
      [8, 'восемь восьми'],
    ] as const),
    ...([
      [9, 'девять девяти'],
      [10, 'десять десяти десятью десяток'],
      [11, 'одиннадцать'],
      [12, 'двенадцать двенадцати дюжина'],
    ] as const),
    ...([
      [15, 'пятнадцать'],
      [20, 'двадцать двадцати'],
      [30, 'тридцать тридцати'],
      [40, 'сорок сорока'],
      [50, 'пятьдесят'],
    ] as const),
    ...([
      [60, 'шестьдесят'],
      [70, 'семьдесят'],
      [80, 'восемьдесят'],
      [90, 'девяносто'],
      [100, 'сто ста сотни сотня'],
    ] as const),
    ...([
      [200, 'двести'],
      [300, 'триста'],
      [500, 'пятьсот'],
      [0.5, 'половина половины'],
    ] as const),
  ],
  ar: [
    ...([
      [1, 'واحد واحدة إحدى الأول الأولى'],
      [2, 'اثنان اثنين اثنتان اثنتين الثاني الثانية مرتين'],
      [3, 'ثلاثة ثلاث الثالث'],
    ] as const),
    ...([
      [4, 'أربعة أربع'],
      [5, 'خمسة خمس'],
      [6, 'ستة ست'],
      [7, 'سبعة سبع'],
      [8, 'ثمانية ثماني ثمان'],
      [9, 'تسعة تسع فتسعة'],
    ] as const),
    ...([
      [10, 'عشرة عشر'],
      [20, 'عشرون عشرين'],
      [30, 'ثلاثون ثلاثين'],
      [40, 'أربعون أربعين'],
      [50, 'خمسون خمسين'],
    ] as const),
    ...([
      [60, 'ستون ستين'],
      [70, 'سبعون سبعين'],
      [80, 'ثمانون ثمانين'],
      [90, 'تسعون تسعين'],
      [100, 'مائة مئة'],
      [200, 'مائتان مائتي'],
    ] as const),
    ...([
      [2000, 'ألفان ألفين'],
      [0.5, 'نصف'],
    ] as const),
  ],
  ko: [
    ...counted(1, '하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열'),
    ...counted(1, '한 두 세 네'),
    ...tens(20, '스물 서른 마흔 쉰 예순 일흔 여든 아흔'),
    ...([
      [20, '스무'],
      [0.5, '절반 반'],
    ] as const),
  ],
  'zh-Hans': [[0.5, '一半 半数']],
  'zh-Hant': [[0.5, '一半 半數']],
  ja: [
    [0.5, '半数 半分'],
    [1, '一つ ひとつ'],
    [2, '二つ ふたつ'],
  ],
}

function counted(first: number, words: string): Rows {
  return words.split(' ').map((word, index) => [first + index, word])
}

function tens(first: number, words: string): Rows {
  return words.split(' ').map((word, index) => [first + index * 10, word])
}
