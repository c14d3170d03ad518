/** Names of the characters in Adobe's standard Latin character set and the ligatures (ISO 32000-1, D.2), with what they stand for. */
export const GLYPH_NAMES: ReadonlyMap<string, string> = new Map([
  ['space', ' '],
  ['nbspace', '\u00a0'],
  ...`AE Æ  Aacute Á  Acircumflex Â  Adieresis Ä  Agrave À  Aring Å  Atilde Ã  Ccedilla Ç  Eacute É  Ecircumflex Ê
   Edieresis Ë  Egrave È  Eth Ð  Euro €  Iacute Í  Icircumflex Î  Idieresis Ï  Igrave Ì  Lslash Ł  Ntilde Ñ  OE Œ
   Oacute Ó  Ocircumflex Ô  Odieresis Ö  Ograve Ò  Oslash Ø  Otilde Õ  Scaron Š  Thorn Þ  Uacute Ú  Ucircumflex Û
   Udieresis Ü  Ugrave Ù  Yacute Ý  Ydieresis Ÿ  Zcaron Ž  aacute á  acircumflex â  acute ´  adieresis ä  ae æ  agrave à
   ampersand &  aring å  asciicircum ^  asciitilde ~  asterisk *  at @  atilde ã  backslash \\  bar |  braceleft {
   braceright }  bracketleft [  bracketright ]  breve ˘  brokenbar ¦  bullet •  caron ˇ  ccedilla ç  cedilla ¸  cent ¢
   circumflex ˆ  colon :  comma ,  copyright ©  currency ¤  dagger †  daggerdbl ‡  degree °  dieresis ¨  divide ÷
   dollar $  dotaccent ˙  dotlessi ı  eacute é  ecircumflex ê  edieresis ë  egrave è  eight 8  ellipsis …  emdash —
   endash –  equal =  eth ð  exclam !  exclamdown ¡  ff ff  ffi ffi  ffl ffl  fi fi  five 5  fl fl  florin ƒ  four 4
   fraction ⁄  germandbls ß  grave \`  greater >  guillemotleft «  guillemotright »  guilsinglleft ‹  guilsinglright ›
   hungarumlaut ˝  hyphen -  iacute í  icircumflex î  idieresis ï  igrave ì  less <  logicalnot ¬  lslash ł  macron ¯
   minus −  mu µ  multiply ×  nine 9  ntilde ñ  numbersign #  oacute ó  ocircumflex ô  odieresis ö  oe œ
   ogonek ˛  ograve ò  one 1  onehalf ½  onequarter ¼  onesuperior ¹  ordfeminine ª  ordmasculine º  oslash ø  otilde õ
   paragraph ¶  parenleft (  parenright )  percent %  period .  periodcentered ·  perthousand ‰  plus +  plusminus ±
   question ?  questiondown ¿  quotedbl "  quotedblbase „  quotedblleft “  quotedblright ”  quoteleft ‘  quoteright ’
   quotesinglbase ‚  quotesingle '  registered ®  ring ˚  scaron š  section §  semicolon ;  seven 7  sfthyphen \u00ad
   six 6  slash /  sterling £  thorn þ  three 3  threequarters ¾  threesuperior ³  tilde ˜  trademark ™
   two 2  twosuperior ²  uacute ú  ucircumflex û  udieresis ü  ugrave ù  underscore _  yacute ý  ydieresis ÿ  yen ¥
   zcaron ž  zero 0`
    .split(/\s{2,}/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
])
