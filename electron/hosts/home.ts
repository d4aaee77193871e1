/** Where this person's settings of this program live on this PC. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Never the roaming profile (it is copied at logoff and may lie on a share) and never the program's own folder (an update empties it).
 * @returns %LOCALAPPDATA%\anban on Windows, elsewhere $XDG_DATA_HOME/anban or ~/.local/share/anban
 */
export function defaultHome(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'anban');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'anban');
}
