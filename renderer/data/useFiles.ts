import type { Bridge, FileToken } from '../../shared/bridge.ts';
import { Fault } from '../../shared/envelope.ts';
import { hostGoneFault } from './faults.ts';
import { useOffice } from './office.tsx';
import { toastDone, toastFault } from './toasts.tsx';

export type Files = Pick<Bridge, 'pickFiles' | 'pickFolder' | 'takeFile' | 'openFile'> & {
  can: Bridge['host']['can'];
  /** Hands a made file to the person and says where it went. */
  give(file: FileToken): Promise<boolean>;
};

/** Files in and out, by token. */
export function useFiles(): Files {
  const { bridge } = useOffice();
  return {
    can: bridge.host.can,
    pickFiles: (options) => bridge.pickFiles(options),
    pickFolder: () => bridge.pickFolder(),
    takeFile: (file, name) => bridge.takeFile(file, name),
    openFile: (file, how) => bridge.openFile(file, how),
    async give(file) {
      try {
        const { saved, where } = await bridge.saveFile(file);
        if (saved) toastDone(where ? `已存为 ${where}` : `已导出 ${file.name}`);
        return saved;
      } catch (error) {
        toastFault(error instanceof Fault ? { code: error.code, says: error.message } : hostGoneFault);
        return false;
      }
    },
  };
}
