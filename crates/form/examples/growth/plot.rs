//! The plot: both axes logarithmic, one line per series, written as SVG text. Measures nothing.

use std::fmt::Write;

use crate::measure::Point;

const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 520.0;
const LEFT: f64 = 76.0;
const RIGHT: f64 = 250.0;
const TOP: f64 = 48.0;
const BOTTOM: f64 = 64.0;

/// Series, colour, what it says in the plot. Colours of Okabe and Ito, told apart by people who see few colours.
const LINES: [(&str, &str, &str); 8] = [
    ("load", "#000000", "load a form, list rows"),
    ("search", "#e69f00", "filter no index helps, list rows"),
    ("cascade", "#56b4e9", "cascade, list rows"),
    ("add-members", "#d55e00", "add all members at once"),
    ("remove-first", "#cc79a7", "remove the first member"),
    ("member", "#009e73", "answer in one member"),
    ("member-unread", "#6b8e23", "the same, form not read after"),
    ("dependants", "#0072b2", "answer, calculations reading it"),
];

/// Powers of ten that the axes run between.
struct Axes {
    x: (i32, i32),
    y: (i32, i32),
}

/// The whole picture.
pub fn draw(points: &[Point]) -> String {
    let axes = Axes {
        x: decades(points.iter().map(|point| point.x as f64)),
        y: decades(points.iter().map(|point| point.median)),
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"13\" role=\"img\" aria-label=\"Time of one change against the size of the form\">\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#ffffff\"/>\n"
    );
    text(
        &mut svg,
        (LEFT, 28.0),
        "start",
        "Form engine: time of one act against size (median)",
    );
    grid(&mut svg, &axes);
    let mut labels = Vec::new();
    for (series, colour, title) in LINES {
        let line: Vec<(f64, f64)> = points
            .iter()
            .filter(|point| point.series == series)
            .map(|point| axes.place(point.x as f64, point.median))
            .collect();
        polyline(&mut svg, &line, colour);
        if let Some(last) = line.last() {
            labels.push((last.1, colour, title));
        }
    }
    legend(&mut svg, labels);
    svg.push_str("</svg>\n");
    svg
}

impl Axes {
    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        let share = |value: f64, (low, high): (i32, i32)| {
            (value.max(f64::MIN_POSITIVE).log10() - f64::from(low)) / f64::from(high - low)
        };
        (
            LEFT + share(x, self.x) * (WIDTH - LEFT - RIGHT),
            HEIGHT - BOTTOM - share(y, self.y) * (HEIGHT - TOP - BOTTOM),
        )
    }
}

fn decades(values: impl Iterator<Item = f64>) -> (i32, i32) {
    let (low, high) = values
        .filter(|value| *value > 0.0)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
    if !low.is_finite() {
        return (0, 1);
    }
    let low = low.log10().floor() as i32;
    (low, (high.log10().ceil() as i32).max(low + 1))
}

fn grid(svg: &mut String, axes: &Axes) {
    let (bottom, right) = (HEIGHT - BOTTOM, WIDTH - RIGHT);
    for power in axes.x.0..=axes.x.1 {
        let (x, _) = axes.place(10f64.powi(power), 1.0);
        rule(svg, (x, TOP), (x, bottom));
        text(
            svg,
            (x, bottom + 20.0),
            "middle",
            &format!("{}", 10f64.powi(power)),
        );
    }
    for power in axes.y.0..=axes.y.1 {
        let (_, y) = axes.place(1.0, 10f64.powi(power));
        rule(svg, (LEFT, y), (right, y));
        text(
            svg,
            (LEFT - 8.0, y + 4.0),
            "end",
            &format!("{}", 10f64.powi(power)),
        );
    }
    let middle = (LEFT + right) / 2.0;
    text(
        svg,
        (middle, bottom + 46.0),
        "middle",
        "list rows, members or dependants (count)",
    );
    let height = (TOP + bottom) / 2.0;
    let _ = writeln!(
        svg,
        "<text x=\"20\" y=\"{height}\" text-anchor=\"middle\" transform=\"rotate(-90 20 {height})\">time (ms)</text>"
    );
}

fn polyline(svg: &mut String, line: &[(f64, f64)], colour: &str) {
    let path: Vec<String> = line.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let _ = writeln!(
        svg,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
        path.join(" ")
    );
    for (x, y) in line {
        let _ = writeln!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{colour}\"/>"
        );
    }
}

/// Names beside the plot, in the order in which the lines end.
fn legend(svg: &mut String, mut labels: Vec<(f64, &str, &str)>) {
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let x = WIDTH - RIGHT + 16.0;
    let mut y = TOP + 12.0;
    for (_, colour, title) in labels {
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{}\" width=\"14\" height=\"4\" fill=\"{colour}\"/>",
            y - 6.0
        );
        text(svg, (x + 22.0, y), "start", title);
        y += 24.0;
    }
}

fn rule(svg: &mut String, from: (f64, f64), to: (f64, f64)) {
    let _ = writeln!(
        svg,
        "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"#dddddd\"/>",
        from.0, from.1, to.0, to.1
    );
}

fn text(svg: &mut String, at: (f64, f64), anchor: &str, words: &str) {
    let _ = writeln!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{words}</text>",
        at.0, at.1
    );
}
