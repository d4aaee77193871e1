/**
 * Routes with hash history (the page is served from a custom scheme or a random port; the fragment needs no server).
 * Create the router only after the bridge exists: before that the fragment may hold the single-use code of the loopback host.
 */
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { RegisterSearch } from '../contractors/search.ts';
import { EnterpriseSearch, PremisesSearch } from '../dossiers/search.ts';
import { VisitSearch } from '../inspections/search.ts';
import { IntakeSearch } from '../intake/search.ts';
import { ReportsSearch } from '../reports/search.ts';
import { RosterDeskSearch } from '../roster/search.ts';
import { ListSearch } from '../ui/listSearch.ts';
import { RadarSearch } from '../workforce/search.ts';
import { RouteFault, RouteMissing } from './ErrorSurface.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell, errorComponent: RouteFault, notFoundComponent: RouteMissing });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(() => import('../today/TodayScreen.tsx'), 'TodayScreen'),
});
const intake = createRoute({
  getParentRoute: () => root,
  path: '/intake',
  validateSearch: IntakeSearch,
  component: lazyRouteComponent(() => import('../intake/IntakeScreen.tsx'), 'IntakeScreen'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: ReportsSearch,
  component: lazyRouteComponent(() => import('../reports/ReportsScreen.tsx'), 'ReportsScreen'),
});
const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  component: lazyRouteComponent(() => import('../history/HistoryScreen.tsx'), 'HistoryScreen'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

const roster = createRoute({
  getParentRoute: () => root,
  path: '/roster',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../roster/RosterScreen.tsx'), 'RosterScreen'),
});
const enterprise = createRoute({
  getParentRoute: () => root,
  path: '/enterprise',
  validateSearch: EnterpriseSearch,
  component: lazyRouteComponent(() => import('../dossiers/EnterpriseScreen.tsx'), 'EnterpriseScreen'),
});
const premises = createRoute({
  getParentRoute: () => root,
  path: '/premises',
  validateSearch: PremisesSearch,
  component: lazyRouteComponent(() => import('../dossiers/PremisesScreen.tsx'), 'PremisesScreen'),
});
const hazards = createRoute({
  getParentRoute: () => root,
  path: '/hazards',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../hazards/HazardsScreen.tsx'), 'HazardsScreen'),
});
const leases = createRoute({
  getParentRoute: () => root,
  path: '/leases',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../registers/screens.tsx'), 'LeasesScreen'),
});
const contractors = createRoute({
  getParentRoute: () => root,
  path: '/contractors',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../registers/screens.tsx'), 'ContractorsScreen'),
});
const outsourcing = createRoute({
  getParentRoute: () => root,
  path: '/outsourcing',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../registers/screens.tsx'), 'OutsourcingScreen'),
});
const workers = createRoute({
  getParentRoute: () => root,
  path: '/workers',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../registers/screens.tsx'), 'WorkersScreen'),
});
const certificates = createRoute({
  getParentRoute: () => root,
  path: '/certificates',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../registers/screens.tsx'), 'CertificatesScreen'),
});
const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  validateSearch: ListSearch,
  component: lazyRouteComponent(() => import('../registers/screens.tsx'), 'InspectionsScreen'),
});

/** A register of a group, see registers/groups.ts; each has an address of its own, so that a link to its records needs nothing else. */
function register<const P extends string>(path: P) {
  return createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: ListSearch,
    component: lazyRouteComponent(() => import('../registers/RegisterScreen.tsx'), 'RegisterScreen'),
  });
}

/** The group itself leads to its first register. */
function firstOf<const P extends string>(path: P, first: string) {
  return createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: () => {
      throw redirect({ to: first });
    },
  });
}

const registers = [
  firstOf('/filing', '/filing/enterprise_change'),
  firstOf('/contracting', '/contracting/qualification'),
  firstOf('/training', '/training/training'),
  firstOf('/enforcing', '/enforcing/checklist'),
  firstOf('/campaigns', '/campaigns/campaign'),
  firstOf('/affairs', '/affairs/received_notice'),
  register('/filing/enterprise_change'),
  register('/filing/standardization'),
  register('/filing/three_simultaneous'),
  register('/filing/equipment_check'),
  register('/filing/obsolete_equipment'),
  register('/filing/safety_measure'),
  register('/filing/measure_plan'),
  register('/filing/watch_duty'),
  register('/filing/park'),
  register('/filing/site'),
  register('/filing/village'),
  register('/filing/roster_snapshot'),
  register('/contracting/qualification'),
  register('/contracting/contractor_assessment'),
  register('/contracting/contractor_review'),
  register('/contracting/blacklist'),
  register('/contracting/cross_agreement'),
  register('/contracting/owner_system'),
  register('/contracting/worker_assignment'),
  register('/contracting/technical_disclosure'),
  register('/contracting/hazwork_permit'),
  register('/training/training'),
  register('/training/exam'),
  register('/training/spot_exam'),
  register('/training/drill'),
  register('/training/principal_check'),
  register('/training/training_plan'),
  register('/training/handbook'),
  register('/enforcing/checklist'),
  register('/enforcing/checklist_tick'),
  register('/enforcing/inspection_plan'),
  register('/enforcing/assistance'),
  register('/enforcing/expert'),
  register('/enforcing/tip'),
  register('/enforcing/department_transfer'),
  register('/enforcing/enforcement_action'),
  register('/enforcing/enforcement_case'),
  register('/enforcing/accountability'),
  register('/enforcing/accident'),
  register('/enforcing/progress_report'),
  register('/campaigns/campaign'),
  register('/campaigns/campaign_phase'),
  register('/campaigns/frequency_rule'),
  register('/campaigns/campaign_org'),
  register('/campaigns/campaign_task'),
  register('/campaigns/submission'),
  register('/campaigns/campaign_outcome'),
  register('/campaigns/township_duty'),
  register('/affairs/received_notice'),
  register('/affairs/notice'),
  register('/affairs/delivery'),
  register('/affairs/activity'),
  register('/affairs/event'),
  register('/affairs/staff'),
  register('/affairs/staff_training'),
  register('/affairs/good_practice'),
] as const;

const visit = createRoute({
  getParentRoute: () => root,
  path: '/inspections/visit',
  validateSearch: VisitSearch,
  component: lazyRouteComponent(() => import('../inspections/VisitScreen.tsx'), 'VisitScreen'),
});

const rosterDesk = createRoute({
  getParentRoute: () => root,
  path: '/roster/desk',
  validateSearch: RosterDeskSearch,
  component: lazyRouteComponent(() => import('../roster/RosterDeskScreen.tsx'), 'RosterDeskScreen'),
});

const contractedWork = createRoute({
  getParentRoute: () => root,
  path: '/contracted',
  validateSearch: RegisterSearch,
  component: lazyRouteComponent(() => import('../contractors/RegisterScreen.tsx'), 'RegisterScreen'),
});
const radar = createRoute({
  getParentRoute: () => root,
  path: '/radar',
  validateSearch: RadarSearch,
  component: lazyRouteComponent(() => import('../workforce/RadarScreen.tsx'), 'RadarScreen'),
});

const tree = root.addChildren([
  index,
  today,
  intake,
  roster,
  rosterDesk,
  enterprise,
  premises,
  leases,
  contractors,
  outsourcing,
  contractedWork,
  workers,
  radar,
  certificates,
  inspections,
  visit,
  hazards,
  reports,
  history,
  settings,
  ...registers,
]);

export function createOfficeRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: false, defaultPendingMs: 300 });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createOfficeRouter>;
  }
}
