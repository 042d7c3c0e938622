//! Operations of a content stream.

use super::Object;
use super::read::value;
use super::write::write;
use hayro_syntax::content::UntypedIter;

/// An operator with its operands.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::pages::pdf) struct Operation {
    pub(in crate::pages::pdf) operator: String,
    pub(in crate::pages::pdf) operands: Vec<Object>,
}

impl Operation {
    pub(in crate::pages::pdf) fn new(operator: &str, operands: Vec<Object>) -> Self {
        Self { operator: operator.to_owned(), operands }
    }
}

/// The operations of a stream; nothing if it has a picture inside, which the engine never writes.
pub(in crate::pages::pdf) fn operations(data: &[u8]) -> Option<Vec<Operation>> {
    let mut found = Vec::new();
    let mut iter = UntypedIter::new(data);
    while let Some(instruction) = iter.next() {
        let operator = std::str::from_utf8(instruction.operator).ok()?.to_owned();
        let operands = instruction.operands().map(|operand| value(operand, 32));
        found.push(Operation { operator, operands: operands.collect::<Option<_>>()? });
    }
    Some(found)
}

/// The operations as a stream.
pub(in crate::pages::pdf) fn encode(operations: &[Operation]) -> Vec<u8> {
    let mut out = Vec::new();
    for operation in operations {
        for operand in &operation.operands {
            write(operand, &mut out);
            out.push(b' ');
        }
        out.extend_from_slice(operation.operator.as_bytes());
        out.push(b'\n');
    }
    out
}
