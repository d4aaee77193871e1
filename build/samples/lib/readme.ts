/** The table of README.md, written from the truth so that it cannot fall behind. */
import type { Truth } from './truth.ts';

const kinds: Record<string, string> = {
  enterprise: 'enterprises',
  lease: 'leases',
  contractor: 'contractors',
  outsourcing_project: 'projects',
  worker: 'workers',
  hazard: 'hazards',
};

export function readmeOf(truth: Truth): string {
  const rows = truth.files.map((file) => {
    const holds =
      file.outcome === 'refused'
        ? `refused: ${file.reason}`
        : file.sheets
            .filter((sheet) => sheet.kind !== 'unknown')
            .map((sheet) => (sheet.zeroReport ? 'zero report' : `${sheet.rows.length} ${kinds[sheet.kind] ?? sheet.kind}`))
            .join(', ');
    return `| \`${file.file}\` | ${holds} | ${file.shows} |`;
  });
  const { counts } = truth;
  return `# Sample workbooks

What the enterprises and villages of a township send its safety office, in the shapes they really send it. **All data are invented**:
there is no 云泽县青榆镇, the division code 140599 belongs to no county, and names and numbers were drawn by a seeded generator. Check
characters are right unless a file is there to show a wrong one.

\`npm run samples\` makes the files and this table anew; the result is the same byte for byte on every machine (\`samples.test.ts\`).
\`truth.json\` says for each file what a careful clerk would record: sheets, header rows, columns, and per record its row, values under the
dictionary's names and the problems to be expected. Blank cells give no value; \`refused\` marks a row that lacks what a record cannot be
saved without. The stories are told as of 2026-10-24, in a campaign that began on 2026-05-01;
\`majorFigures\` gives what 附件3 can say of major hazards then, once the rows with a whole recheck are accepted as closed. Besides the sentence
written in \`about\`, every row whose level or source no column gives waits for one question per batch.

Together: ${counts.workbooks} readable files and ${counts.refusedFiles} refused ones; ${counts.enterprises} enterprises, ${counts.leases} leases, ${counts.contractors} contractors,
${counts.projects} outsourcing projects, ${counts.workers} workers (and ${counts.workersRefused} whose identity number is destroyed), ${counts.hazards} hazards of which ${counts.majorHazards} major.

| file | holds | what it shows |
|---|---|---|
${rows.join('\n')}
`;
}
