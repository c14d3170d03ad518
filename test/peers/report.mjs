/** Results → the report that lies beside this file. */
export function report(results, versions) {
  const names = [...new Set(results.map(({ name }) => name))]
  const equal = (kind) => results.filter((result) => result[kind].length === 0).length
  const head = [
    '# The same documents in other programs',
    `Written by \`node test/peers/run.mjs\`: ${names.length} documents of HTML and CSS, set in the same fonts by this program, ${versions}. The text of each line and each page is read from the PDFs with poppler and compared. A difference that nobody explains fails the run.`,
    `Of ${results.length} comparisons, ${equal('lines')} agree in every line and ${equal('breaks')} in every page.`,
  ]
  return `${[...head, agreement(results, names), differences(results)].join('\n\n')}\n`
}

function agreement(results, names) {
  const peers = [...new Set(results.map(({ peer }) => peer))]
  const cell = (name, peer) => {
    const { lines, breaks } = results.find((result) => result.name === name && result.peer === peer)
    return `${lines.length === 0 ? 'equal' : 'differ'} | ${breaks.length === 0 ? 'equal' : 'differ'}`
  }
  return [
    `| document | | ${peers.map((peer) => `${peer}: lines | pages`).join(' | ')} |`,
    `|---|---|${'---|---|'.repeat(peers.length)}`,
    ...names.map((name) => {
      const { title } = results.find((result) => result.name === name)
      return `| [${name}](documents/${name}.html) | ${title} | ${peers.map((peer) => cell(name, peer)).join(' | ')} |`
    }),
  ].join('\n')
}

function differences(results) {
  const rows = results
    .filter(({ why }) => why)
    .map(({ name, peer, why }) => `| ${name} | ${peer} | ${why.why} | ${why.right} | ${why.clause} |`)
  return ['## Why they differ', `| document | peer | why | right | by |\n|---|---|---|---|---|\n${rows.join('\n')}`].join('\n\n')
}
