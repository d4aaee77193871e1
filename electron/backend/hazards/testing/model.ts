/**
 * A second, independent telling of the life of a hazard (domain.md §2.11) for the property test: small, in memory, without days or texts.
 * It says which steps may succeed and what follows from them; it never looks at shared/hazards.ts.
 */

export type Status =
  | 'registered'
  | 'pending_order'
  | 'rectifying'
  | 'extension_pending'
  | 'pending_recheck'
  | 'pending_close'
  | 'closed'
  | 'transferred'
  | 'void'
  | 'merged';

export interface Listing {
  delisted: boolean;
  cameFrom: number[];
}

export interface Life {
  name: number;
  status: Status;
  level: '一般' | '重大' | '待判级';
  /** where it goes back to after a transfer that was sent back */
  beforeTransfer: Status | null;
  /** where it goes back to from void or merged */
  beforeEnd: Status | null;
  selfFound: boolean;
  atOnce: boolean;
  five: { duty: string | null; measures: boolean; deadline: boolean; funds: boolean; contingency: boolean };
  /** who reported the current round, empty when nothing was reported in it */
  rectifiers: string[];
  /** the current round's last recheck passed */
  passed: boolean;
  repliedDone: boolean;
  dual: { authority: boolean; workers: boolean };
  /** given since the last recheck */
  acceptance: { self: boolean; expert: boolean; government: boolean } | null;
  /** 挂牌; `cameFrom` names the hazards it hung on before they were merged */
  listings: Listing[];
  mergedInto: number | null;
  claimed: boolean;
}

export const countsAsOpen = (life: Life): boolean => !['closed', 'void', 'merged'].includes(life.status);

/** Names one by one, as a reader tells them apart: 李强、赵刚 are two, 李 强 is 李强. */
export const people = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => name.split(/[、，,；;／/]/)).map((name) => name.replace(/\s/g, '')));

const fiveStand = ({ five, atOnce }: Life): boolean =>
  five.duty !== null && five.measures && five.deadline && (atOnce || (five.funds && five.contingency));

export function mayClose(life: Life): boolean {
  if (life.level === '待判级') return false;
  const listed = life.listings.length > 0;
  if (life.listings.some((listing) => !listing.delisted)) return false;
  if (life.level !== '重大' && !listed) return true;
  const { acceptance } = life;
  if (!acceptance?.self || !(listed ? acceptance.government : acceptance.expert || acceptance.government)) return false;
  return life.level !== '重大' || (fiveStand(life) && life.dual.authority && life.dual.workers);
}

type Input = Record<string, unknown>;

/** May this step succeed? Days and texts aside: where the answer is yes, the office may still refuse those. */
export function mayDo(action: string, life: Life, input: Input): boolean {
  const { status } = life;
  const open = countsAsOpen(life);
  const major = life.level === '重大';
  switch (action) {
    case 'grade':
      return open && status !== 'transferred';
    case 'order':
      return life.level !== '待判级' && (status === 'registered' || status === 'pending_order');
    case 'reportRectified':
      return (
        status === 'rectifying' ||
        (status === 'registered' && life.atOnce) ||
        (status === 'pending_recheck' && life.rectifiers.length === 0)
      );
    case 'recheck': {
      const did = people([...life.rectifiers, ...(life.five.duty ? [life.five.duty] : [])]);
      return (
        status === 'pending_recheck' &&
        life.rectifiers.length > 0 &&
        [...people(input.inspectors as string[])].every((name) => !did.has(name))
      );
    }
    case 'applyExtension':
      return status === 'rectifying' && life.five.deadline;
    case 'decideExtension':
      return status === 'extension_pending';
    case 'reportDual':
      return major && open && !life.dual[input.kind === '监管部门' ? 'authority' : 'workers'];
    case 'accept':
      return status === 'pending_close' && (major || life.listings.length > 0);
    case 'listSupervision':
      return major && open;
    case 'delist':
      return status === 'pending_close' && life.listings.some((listing) => !listing.delisted) && life.acceptance?.government === true;
    case 'close':
      return status === 'pending_close' && mayClose(life) && (input.basis === '移送回复' ? life.repliedDone : life.passed);
    case 'rejectClosure':
      return status === 'pending_close';
    case 'revokeClosure':
      return status === 'closed';
    case 'transfer':
      return open && status !== 'transferred' && status !== 'pending_close';
    case 'recordReply':
      return status === 'transferred';
    case 'void':
    case 'merge':
      return open;
    case 'restore':
      return status === 'void' || status === 'merged';
    default:
      throw new Error(`the model knows no ${action}`);
  }
}

function end(life: Life, status: 'void' | 'merged'): void {
  life.beforeEnd = life.status;
  life.status = status;
}

/** A restored duplicate takes back what hung on it, from wherever its keepers were merged to. */
function takeBackListings(life: Life, all: readonly Life[]): void {
  for (let next = life.mergedInto; next !== null; ) {
    const keeper = all[next];
    if (!keeper) return;
    const mine = keeper.listings.filter((listing) => listing.cameFrom.includes(life.name));
    keeper.listings = keeper.listings.filter((listing) => !mine.includes(listing));
    life.listings.push(...mine);
    next = keeper.mergedInto;
  }
}

/** What a step that succeeded leads to. `other` is the duplicate of a merge. */
export function follow(action: string, life: Life, input: Input, other?: Life, all: readonly Life[] = []): void {
  switch (action) {
    case 'grade':
      life.level = input.level as Life['level'];
      if (life.status === 'registered' && !life.atOnce)
        life.status = life.selfFound && life.five.measures && life.five.deadline ? 'rectifying' : 'pending_order';
      return;
    case 'order':
      life.status = 'rectifying';
      life.five.deadline = true;
      life.atOnce = input.manage_type === '即查即改';
      if (typeof input.duty_person === 'string') life.five.duty = input.duty_person;
      if (input.measures) life.five.measures = true;
      return;
    case 'reportRectified':
      Object.assign(life, { status: 'pending_recheck', rectifiers: [input.by as string], passed: false, claimed: false, acceptance: null });
      return;
    case 'recheck':
      life.acceptance = null;
      life.passed = input.result === '合格';
      if (!life.passed) life.status = 'rectifying';
      else life.status = life.level === '一般' && life.listings.length === 0 ? 'closed' : 'pending_close';
      return;
    case 'applyExtension':
      life.status = 'extension_pending';
      return;
    case 'decideExtension':
      life.status = 'rectifying';
      return;
    case 'reportDual':
      life.dual[input.kind === '监管部门' ? 'authority' : 'workers'] = true;
      return;
    case 'accept':
      life.acceptance = {
        self: input.self_eval === true,
        expert: input.expert_eval === true,
        government: input.gov_accept === true,
      };
      return;
    case 'listSupervision':
      life.listings.push({ delisted: false, cameFrom: [] });
      return;
    case 'delist': {
      const listing = life.listings.find((each) => !each.delisted);
      if (listing) listing.delisted = true;
      return;
    }
    case 'close':
      life.status = 'closed';
      return;
    case 'rejectClosure':
      Object.assign(life, { status: 'pending_recheck', acceptance: null, passed: false, repliedDone: false });
      return;
    case 'revokeClosure':
      Object.assign(life, { status: 'rectifying', acceptance: null, passed: false, repliedDone: false });
      return;
    case 'transfer':
      Object.assign(life, { beforeTransfer: life.status, status: 'transferred', acceptance: null, passed: false, repliedDone: false });
      return;
    case 'recordReply':
      if (input.result === '已整改') Object.assign(life, { status: 'pending_close', repliedDone: true });
      else if (input.result === '不属其职责退回') life.status = life.beforeTransfer ?? 'registered';
      return;
    case 'void':
      end(life, 'void');
      return;
    case 'merge':
      if (!other) return;
      if (other.level !== life.level && other.level !== '待判级') life.level = input.level as Life['level'];
      for (const listing of other.listings) listing.cameFrom.push(other.name);
      life.listings.push(...other.listings.splice(0));
      other.mergedInto = life.name;
      end(other, 'merged');
      return;
    case 'restore':
      takeBackListings(life, all);
      Object.assign(life, { status: life.beforeEnd ?? 'registered', beforeEnd: null, mergedInto: null });
      return;
  }
}
