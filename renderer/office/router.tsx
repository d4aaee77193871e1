/**
 * Routes with hash history (the page is served from a custom scheme or a random port; the fragment needs no server).
 * Create the router only after the bridge exists: before that the fragment may hold the single-use code of the loopback host.
 */
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { EnterpriseSearch, PremisesSearch } from '../dossiers/search.ts';
import { IntakeSearch } from '../intake/search.ts';
import { ReportsSearch } from '../reports/search.ts';
import { RosterDeskSearch } from '../roster/search.ts';
import { ListSearch } from '../ui/listSearch.ts';
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

const rosterDesk = createRoute({
  getParentRoute: () => root,
  path: '/roster/desk',
  validateSearch: RosterDeskSearch,
  component: lazyRouteComponent(() => import('../roster/RosterDeskScreen.tsx'), 'RosterDeskScreen'),
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
  workers,
  certificates,
  inspections,
  hazards,
  reports,
  history,
  settings,
]);

export function createOfficeRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: false, defaultPendingMs: 300 });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createOfficeRouter>;
  }
}
