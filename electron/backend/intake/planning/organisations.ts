/** Which enterprise or contractor a row means: one of the ledger, one this batch brings, or a new one. */
import { type Directory, type KnownOrganisation, nameKey } from './ledger.ts';

/** An organisation a row names: known by its id, or by the key under which this batch will create it. */
export interface Party {
  id: string | null;
  key: string;
  name: string;
  uscc: string | null;
}

export interface Resolved {
  party: Party;
  conflict: { field: string; says: string } | null;
}

/** Credit code > old registration number > name (and village); former names count as names. */
export function resolve(
  directory: Directory,
  own: ReadonlyMap<string, Party>,
  named: { name: string; uscc: string | null; oldRegNo?: string | null; idNo?: string | null; village?: string | null },
  prefix: string,
): Resolved {
  const { name, uscc } = named;
  const party = (known: KnownOrganisation): Party => ({ id: known.id, key: known.id, name: known.name, uscc: known.uscc });
  const isCalled = (known: KnownOrganisation): boolean =>
    [known.name, ...known.formerNames].some((each) => nameKey(each) === nameKey(name));
  const byCode = directory.byUscc(uscc) ?? directory.byOldRegNo(named.oldRegNo ?? null) ?? directory.byIdNo(named.idNo ?? null);
  if (byCode) {
    const says = `信用代码与名录里的「${byCode.name}」相同，名称却是「${name.slice(0, 40)}」：请确认是改了名还是代码填错。`;
    return { party: party(byCode), conflict: isCalled(byCode) ? null : { field: `${prefix}name`, says } };
  }
  const called = directory.byName(name);
  if (called.length > 0) {
    const here =
      called.length === 1
        ? called
        : called.filter((known) => named.village && known.village && nameKey(known.village) === nameKey(named.village));
    const [only] = here;
    if (here.length !== 1 || !only) {
      return {
        party: { id: null, key: nameKey(name), name, uscc },
        conflict: { field: `${prefix}name`, says: `名录里有 ${called.length} 家「${name.slice(0, 40)}」，请指定是哪一家。` },
      };
    }
    if (uscc !== null && only.uscc !== null && only.uscc !== uscc) {
      return {
        party: party(only),
        conflict: {
          field: `${prefix}uscc`,
          says: `名称与名录里的「${only.name}」相同，信用代码却不同（名录 ${only.uscc}）：请核对是不是同一家。`,
        },
      };
    }
    return { party: party(only), conflict: null };
  }
  const byOwnCode = uscc === null ? undefined : own.get(`u:${uscc}`);
  if (byOwnCode && nameKey(byOwnCode.name) !== nameKey(name)) {
    return {
      party: byOwnCode,
      conflict: { field: `${prefix}name`, says: `信用代码与本批「${byOwnCode.name}」相同，名称却不同：请确认是不是同一家。` },
    };
  }
  const byOwnName = own.get(`n:${nameKey(name)}`);
  if (byOwnName && uscc !== null && byOwnName.uscc !== null && byOwnName.uscc !== uscc) {
    return { party: byOwnName, conflict: { field: `${prefix}uscc`, says: `本批里「${name.slice(0, 40)}」有两个不同的信用代码：请核对。` } };
  }
  return { party: byOwnCode ?? byOwnName ?? { id: null, key: `n:${nameKey(name)}`, name, uscc }, conflict: null };
}

export function remember(own: Map<string, Party>, party: Party): void {
  if (party.id !== null) return;
  const known = own.get(party.key);
  if (known) {
    if (known.uscc === null && party.uscc !== null) known.uscc = party.uscc;
    if (party.uscc !== null) own.set(`u:${party.uscc}`, known);
    return;
  }
  own.set(party.key, party);
  if (party.uscc !== null) own.set(`u:${party.uscc}`, party);
}
