import { Page } from '../ui/Page.tsx';

export function RosterScreen() {
  return <Page title="">{null}</Page>;
}
