/** The registers beside roster and ledger: each is a few words about what is particular to it. */
import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RecordScreen } from '../ui/RecordScreen.tsx';
import type { QuickView } from '../ui/table/views.ts';

const all: QuickView = { name: 'all', label: '全部', filters: [] };

const leaseViews: QuickView[] = [
  all,
  { name: 'noAgreement', label: '未签安全协议', filters: [{ field: 'safety_agreement', op: 'is', value: false }], tone: 'red' },
  { name: 'threeInOne', label: '三合一', filters: [{ field: 'three_in_one', op: 'is', value: true }], tone: 'red' },
  { name: 'unknown', label: '协议情况不明', filters: [{ field: 'safety_agreement', op: 'empty' }], tone: 'amber' },
];
const leaseColumns = ['lessor_name', 'lessee.name', 'building', 'floor', 'area_m2', 'staff_count', 'use', 'safety_agreement', 'lease_to'];

/** 厂中厂、园中园: who rents to whom. */
export function LeasesScreen() {
  return (
    <RecordScreen
      entity="lease"
      title="厂中厂 / 租赁"
      newLabel="登记租赁"
      emptyWords="这里放出租方和承租方的关系：谁把哪栋哪层租给谁、签没签安全管理协议、有没有三合一。一份租赁一行。"
      columns={leaseColumns}
      views={leaseViews}
      offered={['lessor_name', 'safety_agreement']}
    />
  );
}

const contractorViews: QuickView[] = [
  all,
  { name: 'noLicence', label: '缺许可证', filters: [{ field: 'safety_license_no', op: 'empty' }], tone: 'amber' },
  { name: 'blacklisted', label: '黑名单', filters: [{ field: 'blacklist_kind', op: 'filled' }], tone: 'red' },
];
const contractorColumns = [
  'name',
  'uscc',
  'principal',
  'phone',
  'qualification_name',
  'qualification_expire',
  'safety_license_expire',
  'status',
];

/** 承包单位, one file each. */
export function ContractorsScreen() {
  return (
    <RecordScreen
      entity="contractor"
      title="承包单位"
      newLabel="新增承包单位"
      emptyWords="这里放来本镇干活的外包、外协单位，一户一档：资质、安全生产许可证、负责人和状态。"
      columns={contractorColumns}
      pinned={['name']}
      views={contractorViews}
      offered={['status', 'qualification_expire', 'safety_license_expire']}
    />
  );
}

const projectViews: QuickView[] = [
  all,
  { name: 'noAgreement', label: '未签安全协议', filters: [{ field: 'safety_agreement', op: 'is', value: false }], tone: 'red' },
  { name: 'hazardous', label: '有危险作业', filters: [{ field: 'hazardous_work_types', op: 'filled' }] },
];
const projectColumns = [
  'owner.name',
  'contractor.name',
  'content',
  'work_place',
  'headcount',
  'special_count',
  'start',
  'end',
  'safety_agreement',
  'status',
];

/** 外包作业: one project, one line of the 名录库. */
export function OutsourcingScreen() {
  return (
    <RecordScreen
      entity="outsourcing_project"
      title="外包作业"
      newLabel="新增外包项目"
      emptyWords="这里放外包作业名录库：发包单位、承包单位、干什么、多少人、合同和安全管理协议。一个项目一行。"
      columns={projectColumns}
      views={projectViews}
      offered={['owner.name', 'contractor.name', 'status', 'end']}
    />
  );
}

const workerColumns = ['name', 'id_no', 'phone', 'employer_name', 'owner.name', 'employment_type', 'trade', 'in_on', 'project_training_on'];
const workerViews: QuickView[] = [
  all,
  { name: 'untrained', label: '缺入场培训', filters: [{ field: 'project_training_on', op: 'empty' }], tone: 'amber' },
  { name: 'undisclosed', label: '未签字交底', filters: [{ field: 'disclosure_signed', op: 'is', value: false }], tone: 'amber' },
  { name: 'left', label: '已离场', filters: [{ field: 'out_on', op: 'filled' }] },
];

/** 人员, one file each; identity numbers are masked. */
export function WorkersScreen() {
  return (
    <RecordScreen
      entity="worker"
      title="人员"
      newLabel="新增人员"
      emptyWords="这里放外包作业人员和特种作业人员，一人一档。身份证号、电话平时只显示头尾，看完整的会留下记录。"
      columns={workerColumns}
      pinned={['name']}
      views={workerViews}
      offered={['employer_name', 'owner.name', 'employment_type']}
    />
  );
}

const certificateColumns = ['worker.name', 'authority', 'category', 'item', 'cert_no', 'issued', 'review_due', 'expire', 'status'];
const certificateViews: QuickView[] = [
  all,
  { name: 'noExpiry', label: '缺有效期', filters: [{ field: 'expire', op: 'empty' }], tone: 'amber' },
];

/** 证书, each held by one worker. */
export function CertificatesScreen() {
  return (
    <RecordScreen
      entity="certificate"
      title="证书"
      newLabel="登记证书"
      emptyWords="这里放特种作业操作证等人员证书：谁的、准操什么、哪天到期。导入人员表时，表里的证书会一起进来。"
      columns={certificateColumns}
      views={certificateViews}
      offered={['authority', 'category', 'expire', 'status']}
    />
  );
}

const inspectionColumns = ['no', 'enterprise.name', 'start', 'org', 'type', 'inspectors', 'finding', 'hazard_count', 'result'];
const inspectionViews: QuickView[] = [
  all,
  { name: 'ours', label: '乡镇检查', filters: [{ field: 'org', op: 'is', value: '乡镇' }] },
  { name: 'withHazards', label: '发现隐患的', filters: [{ field: 'hazard_count', op: 'from', value: 1 }] },
];

/** 检查记录; what an inspection found stands in the hazard ledger. */
export function InspectionsScreen() {
  return (
    <RecordScreen
      entity="inspection"
      title="检查记录"
      newLabel="登记检查"
      emptyWords="这里放每一次检查：去了哪家、谁去的、查了什么、结果怎样。没发现隐患的也要登记。"
      columns={inspectionColumns}
      actions={
        <Button component={Link} to="/inspections/visit" variant="default" leftSection={<IconListCheck size={16} />}>
          现场检查（检查表）
        </Button>
      }
      drawer={{
        lead: (detail) => (
          <Button
            renderRoot={(props) => <Link {...props} to="/inspections/visit" search={{ id: detail.id }} />}
            variant="light"
            fullWidth
            mb={12}
            leftSection={<IconListCheck size={16} />}
          >
            打开检查表、把发现转为隐患
          </Button>
        ),
      }}
      views={inspectionViews}
      offered={['enterprise.name', 'start', 'org', 'type', 'result']}
    />
  );
}
