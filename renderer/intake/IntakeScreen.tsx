import { Page } from '../ui/Page.tsx';

export function IntakeScreen() {
  return <Page title="">{null}</Page>;
}
