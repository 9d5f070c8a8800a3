// Examples of DataTable, for the examples page and axe. Data is made up.

import DataTable from './DataTable.svelte';
import { examplesOf } from './examples';

const rows = [
  { id: 'a', name: '王桂英', village: '石桥村', drafts: 1 },
  { id: 'b', name: '李大山', village: '桃花村', drafts: 0 },
];

export default examplesOf(DataTable, {
  people: {
    id: 'example-table', caption: '各人的事', rows, here: 'a', opens: (row: { name: string }) => row.name, onpick: () => {},
    columns: [
      { key: 'name', name: '称呼', cell: (row: { name: string }) => row.name },
      { key: 'village', name: '村', cell: (row: { village: string }) => row.village },
      { key: 'drafts', name: '在填', digits: true, cell: (row: { drafts: number }) => String(row.drafts), need: (row: { drafts: number }) => row.drafts > 0 },
    ],
  },
});
