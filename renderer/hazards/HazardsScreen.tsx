import { Page } from '../ui/Page.tsx';

export function HazardsScreen() {
  return <Page title="">{null}</Page>;
}
