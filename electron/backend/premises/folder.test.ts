/** Where data may lie (reliability §4.3, E3). Red without `refuseFolder`, and row by row without the line that names its kind. */
import { describe, expect, it } from 'vitest';
import { folderInWords, type MachineFacts, proposeFolder, refuseFolder } from './folder.ts';

const windows = (facts: Partial<MachineFacts> = {}): MachineFacts => ({
  platform: 'win32',
  env: { LOCALAPPDATA: 'C:\\Users\\wang\\AppData\\Local' },
  exists: () => true,
  real: (path) => path,
  fileSystem: () => null,
  ...facts,
});
const linux = (type: number): MachineFacts => ({
  platform: 'linux',
  env: {},
  exists: () => true,
  real: (path) => path,
  fileSystem: () => type,
});

const refused: [string, MachineFacts, RegExp][] = [
  ['\\\\srv\\share\\台账', windows(), /网络共享/],
  ['//srv/share/台账', windows(), /网络共享/],
  ['Z:\\台账', windows({ real: () => '\\\\srv\\share\\台账' }), /其实是网络共享/],
  ['C:\\Users\\wang\\OneDrive\\台账', windows(), /同步盘/],
  ['C:\\Users\\wang\\OneDrive - 县局\\台账', windows(), /同步盘/],
  ['D:\\Dropbox\\台账', windows(), /同步盘/],
  ['D:\\我的坚果云\\台账', windows(), /同步盘/],
  ['D:\\Nutstore\\1\\台账', windows(), /同步盘/],
  ['D:\\WPS云盘\\台账', windows(), /同步盘/],
  ['D:\\WPSDrive\\台账', windows(), /同步盘/],
  ['D:\\BaiduNetdisk\\台账', windows(), /同步盘/],
  ['D:\\百度网盘同步空间\\台账', windows(), /同步盘/],
  ['D:\\Google Drive\\台账', windows(), /同步盘/],
  ['D:\\台账', windows({ real: () => 'C:\\Users\\wang\\OneDrive\\台账' }), /其实在同步盘/],
  [
    'Q:\\台账',
    windows({
      real: () => {
        throw new Error('ENOENT');
      },
    }),
    /打不开/,
  ],
  ['/mnt/a', linux(0x6969), /NFS/],
  ['/mnt/a', linux(0xff534d42), /CIFS/],
  ['/mnt/a', linux(0xfe534d42), /SMB2/],
  ['/mnt/a', linux(0x517b), /SMB/],
  ['/mnt/a', linux(0x65735546), /FUSE/],
];

describe('the folder of the data', () => {
  it.each(refused)('%s is refused with a reason and a remedy', (folder, machine, reason) => {
    const says = refuseFolder(folder, machine);
    expect(says).toMatch(reason);
    expect(says).toMatch(/请/);
  });

  it.each(['D:\\安办台账数据', 'C:\\Users\\王丽\\AppData\\Local\\安办台账\\data', 'D:\\2026 台账 #1 & 100%'])('%s is taken', (folder) => {
    expect(refuseFolder(folder, windows())).toBeNull();
  });

  it('asks the nearest folder that exists where the whole path does not yet', () => {
    const asked: string[] = [];
    const machine = linux(0xef53);
    const facts = {
      ...machine,
      exists: (path: string) => path === '/data' || path === '/',
      real: (path: string) => {
        asked.push(path);
        return path;
      },
    };
    expect(refuseFolder('/data/a/b', facts)).toBeNull();
    expect(asked).toEqual(['/data']);
  });

  it('is proposed on drive D where there is one, else among the files of the person, and told without a path', () => {
    expect(proposeFolder(windows())).toMatchObject({ folder: 'D:\\安办台账数据', says: expect.stringContaining('D 盘') });
    const without = proposeFolder(windows({ exists: (path) => !path.startsWith('D:') }));
    expect(without.folder).toBe('C:\\Users\\wang\\AppData\\Local\\安办台账\\data');
    expect(without.says).not.toMatch(/[A-Z]:\\/);
    expect(proposeFolder(windows({ real: (path) => (path.startsWith('D:') ? '\\\\srv\\d' : path) })).folder).toMatch(/^C:/);
    expect(folderInWords('/home/wang/安办台账数据')).toBe('home › wang › 安办台账数据');
  });
});
