//! Who asks, by address: the socket's peer, or what a proxy says that the county was told to trust. Anybody can write
//! `X-Forwarded-For`; so it is read only from those, from its end, up to the first address that is not one of them.

use std::net::{IpAddr, Ipv6Addr};

/// Proxies in front of the county.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Net>);

/// Addresses with a common beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Net {
    address: IpAddr,
    bits: u8,
}

impl Proxies {
    /// From texts like `10.0.0.7` or `10.0.0.0/8`.
    ///
    /// # Errors
    /// The text that is none.
    pub fn read<S: AsRef<str>>(texts: &[S]) -> Result<Self, String> {
        let nets = texts.iter().map(|text| {
            let text = text.as_ref();
            Net::read(text).ok_or_else(|| text.to_owned())
        });
        nets.collect::<Result<_, _>>().map(Self)
    }

    /// The bucket that a request counts into: an address, or of IPv6 the network of a household.
    pub(crate) fn bucket(&self, peer: IpAddr, headers: &axum::http::HeaderMap) -> String {
        bucket_of(self.asker(plain(peer), headers))
    }

    /// The bucket of a peer itself; none of a proxy, behind which everybody may stand.
    pub(crate) fn own_bucket(&self, peer: IpAddr) -> Option<String> {
        let peer = plain(peer);
        (!self.has(peer)).then(|| bucket_of(peer))
    }

    fn asker(&self, peer: IpAddr, headers: &axum::http::HeaderMap) -> IpAddr {
        if !self.has(peer) {
            return peer;
        }
        let mut asker = peer;
        for told in told(headers).into_iter().rev() {
            // What cannot be read says nothing about what stands before it.
            let Some(address) = told else { break };
            asker = address;
            if !self.has(address) {
                break;
            }
        }
        asker
    }

    fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|net| net.has(address))
    }
}

/// As it stands in the list of blocked ones and in budgets.
pub(crate) fn bucket_of(address: IpAddr) -> String {
    match plain(address) {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

fn plain(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// Addresses in the order in which proxies wrote them. `Forwarded` counts before `X-Forwarded-For`.
fn told(headers: &axum::http::HeaderMap) -> Vec<Option<IpAddr>> {
    let texts = |name: &str| {
        let all = headers.get_all(name).into_iter();
        let lists = all.filter_map(|value| value.to_str().ok()).map(str::to_owned);
        lists.collect::<Vec<_>>().join(",")
    };
    let forwarded = texts("forwarded");
    if !forwarded.is_empty() {
        let elements = forwarded.split(',');
        return elements.map(read_for).collect();
    }
    let plain = texts("x-forwarded-for");
    let parts = plain.split(',').filter(|part| !part.trim().is_empty());
    parts.map(read_address).collect()
}

fn read_for(element: &str) -> Option<IpAddr> {
    let pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs
        .into_iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("for"))?;
    read_address(value)
}

/// `1.2.3.4`, `1.2.3.4:80`, `"[2001:db8::1]:80"`.
fn read_address(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let bare = match text.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?.0,
        None if text.matches(':').count() == 1 => text.split_once(':')?.0,
        None => text,
    };
    bare.parse().ok().map(plain)
}

impl Net {
    fn read(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().ok()?)),
            None => (text, None),
        };
        let address = plain(address.parse().ok()?);
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        (bits <= most).then_some(Self { address, bits })
    }

    fn has(&self, other: IpAddr) -> bool {
        match (self.address, other) {
            (IpAddr::V4(own), IpAddr::V4(other)) => same_start(
                u128::from(own.to_bits()) << 96,
                u128::from(other.to_bits()) << 96,
                self.bits,
            ),
            (IpAddr::V6(own), IpAddr::V6(other)) => same_start(own.to_bits(), other.to_bits(), self.bits),
            _ => false,
        }
    }
}

fn same_start(one: u128, other: u128, bits: u8) -> bool {
    let differing = (one ^ other).leading_zeros();
    differing >= u32::from(bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderMap;

    fn asked(proxies: &[&str], peer: &str, name: &'static str, value: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        let proxies = Proxies::read(proxies).unwrap();
        proxies.bucket(peer.parse().unwrap(), &headers)
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let list = "x-forwarded-for";
        assert_eq!(asked(&[], "127.0.0.1", list, "203.0.113.9"), "127.0.0.1");
        assert_eq!(
            asked(&["10.0.0.0/8"], "127.0.0.1", list, "203.0.113.9"),
            "127.0.0.1"
        );
        assert_eq!(
            asked(&["127.0.0.1"], "127.0.0.1", list, "203.0.113.9"),
            "203.0.113.9"
        );
        assert_eq!(
            asked(&["127.0.0.1"], "::ffff:127.0.0.1", list, "203.0.113.9"),
            "203.0.113.9"
        );
    }

    #[test]
    fn what_the_asker_wrote_before_the_proxy_counts_for_nothing() {
        let list = "x-forwarded-for";
        let proxies = ["127.0.0.1", "10.0.0.0/8"];
        assert_eq!(
            asked(&proxies, "127.0.0.1", list, "1.1.1.1, 203.0.113.9"),
            "203.0.113.9"
        );
        assert_eq!(
            asked(&proxies, "127.0.0.1", list, "203.0.113.9, 10.9.9.9"),
            "203.0.113.9"
        );
        assert_eq!(
            asked(&proxies, "127.0.0.1", list, "1.1.1.1, nonsense"),
            "127.0.0.1"
        );
        assert_eq!(asked(&proxies, "127.0.0.1", list, ""), "127.0.0.1");
    }

    #[test]
    fn forwarded_is_read_too() {
        let read = |value| asked(&["127.0.0.1"], "127.0.0.1", "forwarded", value);
        assert_eq!(read("for=203.0.113.9;proto=https"), "203.0.113.9");
        assert_eq!(
            read("for=1.1.1.1, For=\"[2001:db8:1:2:3::4]:4711\""),
            "2001:db8:1:2::/64"
        );
        assert_eq!(read("by=10.0.0.1"), "127.0.0.1");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "10.0.0.0/33", "10.0.0", "::/129", "proxy.local"] {
            assert_eq!(Proxies::read(&[text]), Err(text.to_owned()));
        }
    }
}
