// Line icons on a 24 grid; they always stand beside a word, so they say nothing to a screen reader.

export const ICONS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  /** Opens in place; what leads away has an arrow to the side. */
  unfold: 'M5 9l7 7 7-7',
  find: 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM20.5 20.5 16 16',
  form: 'M6 3h9l4 4v14H6zM9.5 9h3M9.5 13h6M9.5 17h6',
  pen: 'M4 20h4L19 9l-4-4L4 16z',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l4 2',
  folder: 'M3 6h7l2 3h9v11H3z',
  people: 'M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM19.5 9.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM2 20c0-4 3-6 6-6s6 2 6 6M16 15c3.5 0 6 2 6 5',
  phone: 'M5 4h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 2-18-7-16-16z',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM11 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  size: 'M3 19 9 5l6 14M5.2 14h7.6M16 19l3-7 3 7M17 17h4',
  speak: 'M4 9v6h4l5 4V5L8 9zM17 8c2 2 2 6 0 8',
  stop: 'M6 6h12v12H6z',
  tick: 'M5 13l5 5L20 6',
  camera: 'M4 7h4l2-3h4l2 3h4v13H4zM16 13a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  attention: 'M12 4 2.5 20h19zM12 10v4M12 17v.5',
  list: 'M4 6h1M9 6h11M4 12h1M9 12h11M4 18h1M9 18h11',
  undo: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v7h14v-7',
  print: 'M7 9V3h10v6M7 17H4v-8h16v8h-3M7 14h10v7H7z',
  place: 'M12 21c5-6 7-9 7-12a7 7 0 1 0-14 0c0 3 2 6 7 12zM14.5 9a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zM10.5 22h3',
  send: 'M4 12l16-8-6 16-3-6z',
} as const;

export type IconName = keyof typeof ICONS;
