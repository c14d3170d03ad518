import type { ARCHIVE_CODES, BAG_CODES } from '../../codes/archive.ts'
import type { Translation } from '../translation.ts'

export const BAG: Translation<typeof BAG_CODES> = {
  'bag/no-declaration': {
    message: 'il n’y a pas de bagit.txt : ce n’est pas un sac (bag)',
    hints: [],
  },
  'bag/declaration': {
    message: 'il ne dit pas que c’est un sac de version 1.0 en UTF-8',
    hints: [],
  },
  'bag/fetch': {
    message: 'il nomme des fichiers qui sont ailleurs : ce sac n’est pas complet à lui seul',
    hints: [],
  },
  'bag/no-manifest': {
    message: 'il n’a pas de manifeste SHA-256 ou SHA-512 : rien ne dit ce qui lui appartient',
    hints: [],
  },
  'bag/manifest-line': {
    message: '{file} a une ligne qui n’est pas une empreinte suivie d’un chemin',
    hints: [],
  },
  'bag/missing': {
    message: '{path} manque ; {file} le nomme',
    hints: [],
  },
  'bag/extra': {
    message: '{path} n’a rien à faire ici ; {file} ne le nomme pas',
    hints: [],
  },
  'bag/changed': {
    message: '{path} a été modifié ; son empreinte n’est pas celle de {file}',
    hints: [],
  },
  'bag/oxum': {
    message: 'le contenu fait {counted} (octets.fichiers) et non {stated} comme il est dit ici',
    hints: [],
  },
  'bag/unsafe-path': {
    message: '{file} nomme « {path} », qui mènerait hors du sac',
    hints: [],
  },
  'bag/not-regular': {
    message: '{path} est un lien ou un périphérique, et non un fichier',
    hints: [],
  },
  'bag/form': {
    message: '{file} n’est pas écrit comme ce programme l’écrit : il a été modifié',
    hints: [],
  },
}

export const ARCHIVE: Translation<typeof ARCHIVE_CODES> = {
  'verify/no-digest': {
    message: 'il n’indique pas sa propre empreinte : il a été modifié, ou un autre programme l’a fait',
    hints: ['`dossier prove` dit ce qu’il est'],
  },
  'verify/digest': {
    message: 'ses octets ne sont pas ceux avec lesquels il a été achevé',
    hints: [],
  },
  'verify/no-receipt': {
    message: 'il ne contient pas ce dont il a été fait et ne peut donc pas être refait',
    hints: ['un profil peut interdire les pièces jointes ; le sac de `dossier archive` les contient'],
  },
  'verify/no-entry': {
    message: 'ce qui a été conservé avec lui n’est pas une candidature',
    hints: [],
  },
  'verify/missing': {
    message: 'pour le refaire il faut {file}, qui n’est pas ici',
    hints: ['son sha256 est {sha256}'],
  },
  'verify/refused': {
    message: '{file} a été fait par la version {version} ; la version {current} ne le refait pas : {reason}',
    hints: [],
  },
  'verify/other-bytes': {
    message: '{file} a été fait par la version {version} ; la version {current} donne d’autres octets : {difference}',
    hints: ['le fichier lui-même est inchangé ; cette version-là le refait'],
  },
  'verify/same-version': {
    message: '{file} a été fait par cette version, {version}, qui donne d’autres octets : {difference}',
    hints: [
      'la cause peut être une autre compilation de cette version, ou une autre police du même nom',
      'ce peut être aussi quelqu’un qui a modifié le fichier puis corrigé son empreinte : comparez-le à une autre copie',
    ],
  },
  'verify/unsafe-name': {
    message: 'un fichier joint s’appelle « {name} », nom que ce programme n’écrit jamais',
    hints: [],
  },
  'verify/unreadable': {
    message: 'ce n’est ni un PDF ni un sac',
    hints: [],
  },
  'archive/not-again': {
    message: 'la copie ne redonne pas les mêmes octets ; aucune n’est écrite : {difference}',
    hints: ['la faute vient du programme ; signalez-la avec la candidature'],
  },
  'archive/other-copy': {
    message: '{file} est la copie d’un autre état de cette candidature et reste tel quel',
    hints: ['`--force` met la nouvelle à sa place'],
  },
  'extract/unsafe-name': {
    message: 'un fichier joint s’appelle « {name} », ce qui mènerait ailleurs : rien n’est écrit',
    hints: [],
  },
  'extract/no-entry': {
    message: 'aucune candidature n’y est jointe',
    hints: ['seuls les PDF de ce programme contiennent leur candidature'],
  },
}
