//! Strongly connected components of the dependency graph. What an edge means is the graph's business.

use super::prop::Vertex;

/// Strongly connected components (Tarjan, without recursion); a component's number is smaller than those it is reached from.
pub(super) fn components<S>(edges: &[Vec<(Vertex, S)>]) -> Vec<u32> {
    const NONE: u32 = u32::MAX;
    let count = edges.len();
    let (mut index, mut low, mut component) = (vec![NONE; count], vec![NONE; count], vec![NONE; count]);
    let (mut stack, mut next, mut found) = (Vec::new(), 0u32, 0u32);
    let get = |list: &[u32], at: usize| list.get(at).copied().unwrap_or(NONE);
    let mut calls: Vec<(usize, usize)> = Vec::new();
    for root in 0..count {
        if get(&index, root) != NONE {
            continue;
        }
        calls.push((root, 0));
        while let Some((at, edge)) = calls.pop() {
            if edge == 0 {
                set(&mut index, at, next);
                set(&mut low, at, next);
                next += 1;
                stack.push(at);
            }
            let target = edges
                .get(at)
                .and_then(|list| list.get(edge))
                .map(|(to, _)| *to as usize);
            if let Some(to) = target {
                calls.push((at, edge + 1));
                if get(&index, to) == NONE {
                    calls.push((to, 0));
                } else if get(&component, to) == NONE {
                    let lower = get(&low, at).min(get(&index, to));
                    set(&mut low, at, lower);
                }
                continue;
            }
            if get(&low, at) == get(&index, at) {
                while let Some(member) = stack.pop() {
                    set(&mut component, member, found);
                    if member == at {
                        break;
                    }
                }
                found += 1;
            }
            if let Some((parent, _)) = calls.last().copied() {
                let lower = get(&low, parent).min(get(&low, at));
                set(&mut low, parent, lower);
            }
        }
    }
    component
}

fn set(list: &mut [u32], at: usize, value: u32) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}
