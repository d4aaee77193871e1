import { Button } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RecordScreen } from '../ui/RecordScreen.tsx';
import type { QuickView } from '../ui/table/views.ts';

const views: QuickView[] = [
  { name: 'all', label: '全部', filters: [] },
  { name: 'producing', label: '在产', filters: [{ field: 'status', op: 'is', value: '在产' }] },
  { name: 'ordered', label: '责令停产', filters: [{ field: 'status', op: 'is', value: '责令停产停业' }], tone: 'red' },
  { name: 'outsourcing', label: '有外包', filters: [{ field: 'has_outsourcing', op: 'is', value: '是' }] },
  { name: 'inner', label: '厂中厂、园中园', filters: [{ field: 'site_type', op: 'anyOf', value: ['厂中厂', '园中园'] }] },
  { name: 'uncoded', label: '缺信用代码', filters: [{ field: 'uscc', op: 'empty' }], tone: 'amber' },
];

const columns = ['name', 'uscc', 'village', 'key_sector', 'scale', 'principal', 'principal_phone', 'staff_count', 'status'];

const widths = {
  name: 196,
  uscc: 172,
  village: 96,
  key_sector: 110,
  scale: 90,
  principal: 96,
  principal_phone: 124,
  staff_count: 92,
  status: 112,
};
const compact = { name: 204, village: 104, principal: 96, principal_phone: 124, status: 128 };

/** 企业名录: every place the office supervises. */
export function RosterScreen() {
  return (
    <RecordScreen
      entity="enterprise"
      title="企业名录"
      newLabel="新增企业"
      emptyWords="这里放本镇监管的企业、个体工商户、学校、商铺等全部对象，一家一行。手上有名单的，直接把 Excel 表拖进“收表导入”。"
      columns={columns}
      pinned={['name']}
      widths={widths}
      compact={compact}
      views={views}
      offered={['key_sector', 'village', 'scale', 'status']}
      drawer={{
        lead: (detail) => (
          <Button
            renderRoot={(props: object) => <Link to="/enterprise" search={{ id: detail.id }} {...props} />}
            variant="light"
            leftSection={<IconId size={17} />}
          >
            一企一档
          </Button>
        ),
        line: (detail) => [detail.values.uscc, detail.values.village, detail.values.addr_actual].filter(Boolean).join(' · '),
      }}
    />
  );
}
