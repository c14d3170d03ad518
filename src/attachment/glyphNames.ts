/** Names of the characters in Adobe's standard Latin character set and the ligatures (ISO 32000-1, D.2). */
export const GLYPH_NAMES: ReadonlySet<string> = new Set(
  `AE Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Eth Euro Iacute
   Icircumflex Idieresis Igrave Lslash Ntilde OE Oacute Ocircumflex Odieresis Ograve Oslash Otilde Scaron Thorn Uacute
   Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex acute adieresis ae agrave ampersand aring
   asciicircum asciitilde asterisk at atilde backslash bar braceleft braceright bracketleft bracketright breve brokenbar
   bullet caron ccedilla cedilla cent circumflex colon comma copyright currency dagger daggerdbl degree dieresis divide
   dollar dotaccent dotlessi eacute ecircumflex edieresis egrave eight ellipsis emdash endash equal eth exclam exclamdown
   ff ffi ffl fi five fl florin four fraction germandbls grave greater guillemotleft guillemotright guilsinglleft
   guilsinglright hungarumlaut hyphen iacute icircumflex idieresis igrave less logicalnot lslash macron minus mu multiply
   nbspace nine ntilde numbersign oacute ocircumflex odieresis oe ogonek ograve one onehalf onequarter onesuperior
   ordfeminine ordmasculine oslash otilde paragraph parenleft parenright percent period periodcentered perthousand plus
   plusminus question questiondown quotedbl quotedblbase quotedblleft quotedblright quoteleft quoteright quotesinglbase
   quotesingle registered ring scaron section semicolon seven sfthyphen six slash space sterling thorn three
   threequarters threesuperior tilde trademark two twosuperior uacute ucircumflex udieresis ugrave underscore yacute
   ydieresis yen zcaron zero`.split(/\s+/),
)
