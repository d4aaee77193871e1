/** What is counted of leases (domain.md §2.2 统计口径, S2-41, S2-42): premises and lessees without repetition, areas and people added up. */
import type { Condition, IndicatorDeclaration } from './vocabulary.ts';

const leases = (id: string, label: string, more: Pick<IndicatorDeclaration, 'counts' | 'unit' | 'sum'>, conditions: readonly Condition[]) =>
  ({ id, label, entity: 'lease', day: 'let', span: 'upTo', ...more, conditions }) as const satisfies IndicatorDeclaration;

const running: Condition = { is: 'inForce' };

export const leaseIndicators = {
  leases: leases('leases', '租赁', { counts: 'record', unit: '份' }, []),
  /** 厂中厂数 = lessor 为企业且 ≥1 lessee 的厂区数 */
  innerFactories: leases('leases.factories', '厂中厂', { counts: 'premises', unit: '处' }, [running, { is: 'lessor', kinds: ['企业'] }]),
  /** 园中园按园区+内部园区计 */
  innerParks: leases('leases.parks', '园中园', { counts: 'park', unit: '处' }, [running, { is: 'inPark' }]),
  /** 承租户数 = distinct lessee */
  lessees: leases('leases.lessees', '承租户', { counts: 'enterprise', unit: '户' }, [running]),
  leasedArea: leases('leases.area', '出租面积', { counts: 'record', sum: 'area_m2', unit: '㎡' }, [running]),
  leasedStaff: leases('leases.staff', '入驻员工', { counts: 'record', sum: 'staff_count', unit: '人' }, [running]),
  /** left out of the others, so they are named */
  leasesEnded: leases('leases.ended', '租期已过', { counts: 'record', unit: '份' }, [{ is: 'ended' }]),
  lessorUnknown: leases('leases.lessorUnknown', '出租方类型待定', { counts: 'premises', unit: '处' }, [running, { is: 'lessorUnknown' }]),
} as const satisfies Record<string, IndicatorDeclaration>;
