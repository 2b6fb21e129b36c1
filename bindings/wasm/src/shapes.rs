//! The shapes of objects, shared with `bindgen/`, which writes a function of JavaScript for each.

/// The keys of each shape, parted by commas, in the order in which the values are written. A `text`
/// stands before its `span`.
pub(crate) const SHAPES: [&str; 22] = [
    "schema,file,dialect,language,encoding,span,header,speakers,blocks,exchanges,diagnostics",
    "text,span",
    "breadcrumb,title,kind,date,weekday,time,venue,venue_raw,notices,links,topics",
    "start,end,zone,open_ended,text,span",
    "id,role,role_inferred,name,honorific,office,organization,labels,because,named_in_title,outlet_by,ambiguous,perhaps",
    "kind,text,span",
    "question,answer,follow_up_of,because,cue,parts,answer_parts",
    "of,text,span",
    "code,name,severity,message,help,span,related,edit",
    "span,replacement,safety",
    "message,span",
    "type,span,label,role,role_inferred,speaker,inferred,paragraphs,notes",
    "type,text,span,level,number",
    "type,text,span",
    "type,kind,text,span",
    "type,label,role,inferred",
    "type",
    "type,code,text,span",
    "code,message,span",
    "dialect,score,reasons",
    "sign,points,span",
    "id,language,description",
];
