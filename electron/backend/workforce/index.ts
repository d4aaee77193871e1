/** People on projects. Other domains use what stands here and nothing inside. */
import { dismiss, moveCertificates, radar, reopen } from './radar.ts';
import { enter, leave, roster } from './roster.ts';

export { certificatesHeld, fileOf, onSite, staysOf } from './people.ts';

export const workforceHandlers = {
  'workforce.roster': roster,
  'workforce.enter': enter,
  'workforce.leave': leave,
  'workforce.radar': radar,
  'workforce.dismiss': dismiss,
  'workforce.reopen': reopen,
  'workforce.moveCertificates': moveCertificates,
};
