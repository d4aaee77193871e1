import { Page } from '../ui/Page.tsx';

export function ReportsScreen() {
  return <Page title="">{null}</Page>;
}
