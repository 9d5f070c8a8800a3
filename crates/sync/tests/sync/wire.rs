//! The way to the county in memory: what goes wrong on it, and who else may answer.

use std::collections::VecDeque;

use sync::link::{Answer, Body, Boxed, Link, LinkError, Method, Request};

use crate::county::{County, Fault, Raw, problem};

impl Link for County {
    fn send(&self, request: Request) -> Boxed<'_, Result<Answer, LinkError>> {
        Box::pin(async move {
            if self.state().away {
                return Err(LinkError::NoConnection);
            }
            let fault = self.state().faults.pop_front().unwrap_or(Fault::Fine);
            let portal = self.state().portal;
            let fault = portal.map_or(fault, |(status, media, body)| Fault::Foreign(status, media, body));
            if portal.is_some() {
                self.state().log.push("page".to_owned());
            }
            let head = request.method == Method::Head;
            let answer = match fault {
                Fault::Away => return Err(LinkError::NoConnection),
                Fault::LoseAnswer => {
                    self.answer(&request);
                    return Err(LinkError::Broken);
                }
                Fault::CutBody(bytes) => {
                    let body = request.body.iter().copied().take(bytes).collect();
                    if request.method == Method::Patch {
                        self.answer(&Request { body, ..request });
                    }
                    return Err(LinkError::Broken);
                }
                Fault::CutAnswer(bytes) => return Ok(whole(self.answer(&request), Some(bytes))),
                Fault::Twice => {
                    self.answer(&request);
                    self.answer(&request)
                }
                Fault::Status(status, code) => problem(status, code),
                Fault::Foreign(status, media, body) => foreign(status, media, body),
                Fault::Fine => self.answer(&request),
            };
            // As over HTTP: an answer to HEAD has no body, whatever it says.
            let (status, headers, body) = answer;
            Ok(whole(
                (status, headers, if head { Vec::new() } else { body }),
                None,
            ))
        })
    }
}

fn foreign(status: u16, media: &'static str, body: &str) -> Raw {
    let headers = vec![
        ("content-type", media.to_owned()),
        ("location", "http://10.0.0.1/login".to_owned()),
        ("retry-after", "86400".to_owned()),
    ];
    (status, headers, body.as_bytes().to_vec())
}

struct Pieces(VecDeque<Result<Vec<u8>, LinkError>>);

impl Body for Pieces {
    fn piece(&mut self) -> Boxed<'_, Result<Option<Vec<u8>>, LinkError>> {
        let next = self.0.pop_front().transpose();
        Box::pin(async move { next })
    }
}

fn whole((status, headers, body): Raw, cut: Option<usize>) -> Answer {
    let kept = cut.unwrap_or(body.len()).min(body.len());
    let mut pieces: VecDeque<Result<Vec<u8>, LinkError>> = body[..kept]
        .chunks(1000)
        .map(|piece| Ok(piece.to_vec()))
        .collect();
    if kept < body.len() {
        pieces.push_back(Err(LinkError::Broken));
    }
    let headers = headers
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    Answer {
        status,
        headers,
        body: Box::new(Pieces(pieces)),
    }
}
