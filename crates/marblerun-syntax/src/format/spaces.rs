//! What stands between two neighbours on a line.

use super::leaves::Leaf;
use crate::Kind;

/// Whether there is a space between them.
pub(super) fn is_between(before: &Leaf, after: &Leaf) -> bool {
    use Kind::*;
    match after.token.kind {
        Dot if before.token.kind == BlockComment => return true,
        Comma | Semicolon | RParen | RBracket | LBracket | Dot | ColonColon | Ellipsis => {
            return false;
        }
        RBrace if before.token.kind == LBrace || after.parent == ArrayInitializer => return false,
        LParen if is_list_of_call(after) => return false,
        Lt if after.parent == TypeArguments => return false,
        Lt if after.parent == TypeParameters && !is_of_method(after) => return false,
        Gt if is_of_types(after) => return false,
        PlusPlus | MinusMinus if after.parent == PostfixExpr => return false,
        Colon if matches!(after.parent, LabeledStmt | SwitchCase | SwitchLabel) => return false,
        _ => {}
    }
    match before.token.kind {
        LParen | LBracket | Dot | ColonColon | At | Bang | Tilde => false,
        LBrace => before.parent != ArrayInitializer,
        Lt => !is_of_types(before),
        Gt if before.parent == TypeArguments => !matches!(before.above, CallExpr | MethodRefExpr),
        // `- -a` is not `--a`.
        Plus | PlusPlus if before.parent == UnaryExpr => {
            matches!(after.token.kind, Plus | PlusPlus)
        }
        Minus | MinusMinus if before.parent == UnaryExpr => {
            matches!(after.token.kind, Minus | MinusMinus)
        }
        _ => true,
    }
}

/// Whether a line that the writer broke between them stays broken.
pub(super) fn may_break(before: &Leaf, after: &Leaf) -> bool {
    use Kind::*;
    let may_follow = match after.token.kind {
        Comma | Semicolon | LBracket | Dot | ColonColon | Ellipsis | Arrow => false,
        ElseKw | CatchKw | FinallyKw => before.token.kind != RBrace,
        WhileKw => after.parent != DoWhileStmt || before.token.kind != RBrace,
        LParen => !is_list_of_call(after),
        LBrace => !matches!(after.parent, Block | ClassBody | SwitchBody),
        RBrace => before.token.kind != LBrace,
        Lt | Gt => !is_of_types(after),
        PlusPlus | MinusMinus => after.parent != PostfixExpr,
        Colon => !matches!(after.parent, LabeledStmt | SwitchCase | SwitchLabel),
        _ => true,
    };
    let may_precede = match before.token.kind {
        Dot | ColonColon | At | Bang | Tilde => false,
        Lt => !is_of_types(before),
        Plus | Minus | PlusPlus | MinusMinus => before.parent != UnaryExpr,
        LParen => after.token.kind != RParen,
        _ => true,
    };
    may_follow && may_precede
}

/// Whether this `(` belongs to the name before it.
fn is_list_of_call(leaf: &Leaf) -> bool {
    match leaf.parent {
        Kind::ArgumentList | Kind::Annotation => true,
        Kind::ParameterList => leaf.above != Kind::LambdaExpr,
        _ => false,
    }
}

fn is_of_types(leaf: &Leaf) -> bool {
    matches!(leaf.parent, Kind::TypeArguments | Kind::TypeParameters)
}

fn is_of_method(leaf: &Leaf) -> bool {
    matches!(leaf.above, Kind::MethodDecl | Kind::ConstructorDecl)
}
