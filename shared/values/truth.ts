/** Yes and no as people write them (domain.md §4.7-5). Never used on columns that describe hazards: there 有 and 无 are statements. */
import { type Cell, doubted, empty, longestShortValue, quoted, type Reading, read, unread } from './cell.ts';
import { cleanText } from './emptiness.ts';

const trueWords = new Set(
  '是、有、√、✓、✔、☑、对、已、1、y、yes、true、t、正常、涉及、存在、已投保、齐全、已签、已签订、已办理、已设置、已培训、已交底、合格、具备、符合、o、○、●、★、签订、办理、投保、参保、通过'.split(
    '、',
  ),
);
const falseWords = new Set(
  '否、无、×、✗、✘、☒、x、未、0、n、no、false、f、不涉及、不存在、没有、不是、未投保、未签、未签订、不合格、不具备、不符合、不齐全、无此项、不需要'.split(
    '、',
  ),
);
const unknownWords = new Set('未核实、不清楚、待核实、不详、待定、未知、待查、待确认、?'.split('、'));
const nothingWords = new Set(['', '-', '--', '—', '——', '/', '\\', 'null', 'nan', '空', '未填', '无数据']);
const startsTrue = /^(?:是|有|已|存在|涉及|√|✓|齐全|具备)/u;
const startsFalse = /^(?:否|无|未|没|不|×|✗)/u;
const looksLikeDay = /^\d{4}[-./年]\d{1,2}/u;

type Truth = 'yes' | 'no' | 'unknown' | 'empty' | 'strange';

interface TruthReading {
  truth: Truth;
  /** set when the cell says more than yes or no */
  says?: string;
}

function truthOf(cell: Cell): TruthReading {
  if (cell.number !== undefined && cell.isDate !== true) {
    if (cell.number === 1) return { truth: 'yes' };
    if (cell.number === 0) return { truth: 'no' };
    return { truth: 'strange' };
  }
  if (cell.isDate === true) return { truth: 'yes', says: `${quoted(cell.text)}写的是日期，按“是”读入，请核对。` };
  if (cell.text.length > longestShortValue) return { truth: 'strange' };
  const text = cleanText(cell.text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s。.,!]+$/u, '');
  if (nothingWords.has(text)) return { truth: 'empty' };
  if (trueWords.has(text)) return { truth: 'yes' };
  if (falseWords.has(text)) return { truth: 'no' };
  if (unknownWords.has(text)) return { truth: 'unknown' };
  if (looksLikeDay.test(text)) return { truth: 'yes', says: `${quoted(cell.text)}写的是日期，按“是”读入，请核对。` };
  if (startsTrue.test(text)) return { truth: 'yes', says: `${quoted(cell.text)}按“是”读入，请核对。` };
  if (startsFalse.test(text)) return { truth: 'no', says: `${quoted(cell.text)}按“否”读入，请核对。` };
  return { truth: 'strange' };
}

/** Reads a two-valued fact: true, false, or null where the cell is empty, says it does not know, or says something else (warning). */
export function readFlag(cell: Cell): Reading<boolean> {
  const { truth, says } = truthOf(cell);
  if (truth === 'empty' || truth === 'unknown') return empty();
  if (truth === 'strange') return unread(`${quoted(cell.text)}既不是“是”也不是“否”，没有收入；请核对。`);
  return says === undefined ? read(truth === 'yes') : doubted(truth === 'yes', says, 'spelling');
}

/** Reads a three-state fact: 是, 否 or 未核实; an empty cell stays empty. */
export function readTri(cell: Cell): Reading<'是' | '否' | '未核实'> {
  const { truth, says } = truthOf(cell);
  if (truth === 'empty') return empty();
  if (truth === 'unknown') return read('未核实');
  if (truth === 'strange') return doubted('未核实', `${quoted(cell.text)}既不是“是”也不是“否”，按“未核实”读入，请核对。`, 'spelling');
  const value = truth === 'yes' ? '是' : '否';
  return says === undefined ? read(value) : doubted(value, says, 'spelling');
}
