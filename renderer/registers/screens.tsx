import { Page } from '../ui/Page.tsx';

const Blank = () => <Page title="">{null}</Page>;
export const LeasesScreen = Blank;
export const ContractorsScreen = Blank;
export const OutsourcingScreen = Blank;
export const WorkersScreen = Blank;
export const CertificatesScreen = Blank;
export const InspectionsScreen = Blank;
