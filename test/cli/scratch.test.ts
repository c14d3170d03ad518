import { it } from 'vitest'
import { GOOD, BILINGUAL, workplace } from './support.ts'
it('x', async () => {
  const w = workplace({'input/a.md': GOOD, 'file': 'x', 'empty/x.txt': 'x', 'input/l.md': BILINGUAL.replace('consent: yes', 'consent: yes\nlayout: labels\nnumber: 2022-017\ndate: 2021-12-01\ntheme: dark\nreading-order: languages\naccept: { form/filler: yes it is }')})
  for (const a of ['biuld','build --drft','build -x','build --layout parallel','check --format sarif', 'check --format', 'build --draft=yes', 'build nothing.md', 'build empty', '--help','build --help', 'build --paper A3', 'build --languages en,xx','build --languages en,en', 'build -o file/x', 'build -o file', 'build --report file/x.json', 'build --constructor', 'build --languages', 'build -o','import x','import file', 'import file -o out.md', '', 'check input/l.md', 'build --quiet', 'build --languages zh input/l.md', 'build input/a.md input input/a.md', 'inspect input/a.md --stage nothing', 'build /proc/none', 'build ./input/a.md', 'import empty -o z.md'])
  console.log('$', a, '\n', await w.run(a === '' ? [] : a))
  console.log(await w.run('build', {terminal: true}), w.list('.'))
  console.log(await w.run('build', {env: {SOURCE_DATE_EPOCH: 'abc'}}))
})
