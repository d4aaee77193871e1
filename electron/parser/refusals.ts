/**
 * Why a file is not taken: a code for programs and a sentence for the clerk that says what the file is and what to do.
 * A sentence never repeats content of the file beyond a sheet name and a cell address.
 */
import { limits } from './limits.ts';
import type { RefusalCode } from './protocol.ts';

/** Thrown anywhere inside the parser process; index.ts turns it into the one `refused` message. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly says: string;

  constructor(code: RefusalCode, says: string = sentences[code]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.says = says;
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const resave = '请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入';

/** The standing sentence of each code; places that know more (which sheet, how many) pass their own. */
export const sentences: Record<RefusalCode, string> = {
  EMPTY_FILE: '这是空文件（0 字节），可能没有传完。请让对方重发。',
  TOO_LARGE: `文件太大，单个文件最大 ${megabytes(limits.fileBytes)}。请删去图片或分成几个文件后再导入。`,
  LOCK_FILE: '这是 Excel 或 WPS 打开工作簿时留下的临时文件（文件名以 ~$ 开头），里面没有数据。请导入不带 ~$ 的那个文件。',
  ENCRYPTED: '这是加密的工作簿，请让对方去掉密码后重发。',
  ACCESS: '这是 Access 数据库，不是表格。请在 Access 里把要报的表导出为 Excel 后再导入。',
  PDF: '这是 PDF 文件，不能当表格读。请向对方要 Excel 或 WPS 表格原件。',
  OFD: '这是 OFD 版式文件，不能当表格读。请向对方要 Excel 或 WPS 表格原件。',
  IMAGE: '这是图片，不能当表格读。请向对方要 Excel 或 WPS 表格原件。',
  WORD: '这是旧版 Word 文档（.doc、.rtf 或 .wps）。请用 Word 或 WPS 打开，另存为 .docx，或把表格复制到 Excel 后再导入。',
  PRESENTATION: '这是演示文稿（PPT），不是表格。请把里面的表格复制到 Excel 后再导入。',
  PROGRAM: '这是可执行程序，不是表格。请不要打开它，并向对方核实为什么发来程序。',
  ARCHIVE: '这是压缩包。请先解压，再把里面的表格文件拖进来。',
  NUMBERS: `这是苹果 Numbers 表格。请让对方在 Numbers 里“导出为 Excel”后重发。`,
  WEB_ARCHIVE: `这是网页归档文件（.mht）或邮件。${resave}。`,
  SHORTCUT: '这是快捷方式，不是文件本身。请找到它指向的文件再导入。',
  OTHER_KIND: '这不是表格文件。请导入 Excel、WPS 表格、CSV，或带表格的 .docx。',
  UNKNOWN_KIND: '认不出这是什么文件，内容不是表格。请用 Excel 或 WPS 确认能打开，另存为 .xlsx 后再导入。',
  NO_TABLE: '文件里没有找到表格。请确认发来的是不是填好的那一份。',
  TRUNCATED: '文件不完整，可能没有传完或存盘时中断。请让对方重发。',
  ZIP_BAD: `文件内部结构有错，为安全起见不读取。${resave}；打不开就请对方重发。`,
  ZIP_BOMB: `文件解压后大得不正常（上限 ${megabytes(limits.zip.totalBytes)}），为安全起见不读取。请向对方核实，或只保留要报的工作表后重发。`,
  FILE_SUSPICIOUS: `文件里带有表格不该有的外部定义（DTD），可能有害，不读取。请向对方核实来源；确实是表格的，${resave}。`,
  TOO_MANY_SHEETS: `工作表太多，一个工作簿最多 ${limits.sheets} 张。请只保留要报的工作表后再导入。`,
  TOO_MANY_ROWS: `行数太多，一张表最多 ${limits.rows.toLocaleString('en-US')} 行。请删去多余的行或分成几个文件后再导入。`,
  TOO_MANY_COLUMNS: `列数太多，一张表最多 ${limits.columns} 列。请删去多余的列后再导入。`,
  TOO_MANY_CELLS: `单元格太多，一个文件最多 ${limits.cells / 10_000} 万格。请分成几个文件后再导入。`,
  UNREADABLE: `文件已损坏或格式有错，读不出来。${resave}；打不开就请对方重发。`,
  TIMEOUT: `读取超过 ${limits.wallClockMs / 1000} 秒仍没有读完，已停止。${resave}，或分成几个文件。`,
  MEMORY: `读取时占用内存过多，已停止。请只保留要报的工作表、删去多余的格式和图片，或分成几个文件后再导入。`,
  CRASHED: `读取时出错停下了，没有导入任何内容。${resave}后再试。`,
  CANCELLED: '已取消，没有导入任何内容。',
};

/** @returns A1 style address; both numbers 0-based. `cellAddress(4, 5)` is 'F5'; beyond column XFD the numbers are written out. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  if (columnIndex >= 16_384) return `第 ${rowIndex + 1} 行第 ${columnIndex + 1} 列`;
  let letters = '';
  for (let n = columnIndex + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${rowIndex + 1}`;
}
