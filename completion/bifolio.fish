# Completion of bifolio's command line for fish.

complete -c bifolio -f
complete -c bifolio -n __fish_use_subcommand -a import -d 'Turn a pasted table into a programme'
complete -c bifolio -n __fish_use_subcommand -a check -d 'Show what is wrong or odd in a programme'
complete -c bifolio -n __fish_use_subcommand -a booklet -d 'Typeset the booklet of a programme as a PDF'
complete -c bifolio -n __fish_use_subcommand -a handout -d 'Typeset the whole programme on one page; signs for doors'
complete -c bifolio -n __fish_use_subcommand -a press -d 'Make sheets for a printer, of a programme or any PDF'
complete -c bifolio -n __fish_use_subcommand -a preflight -d 'Judge a PDF against the print standard that it claims'
complete -c bifolio -s h -l help -d 'Show help'
complete -c bifolio -n __fish_use_subcommand -l version -d 'Show the version'

complete -c bifolio -n 'not __fish_use_subcommand' -l format -x -a 'text json' -d 'How findings are shown'
complete -c bifolio -n 'not __fish_use_subcommand' -l strict -d 'Treat warnings as errors'
complete -c bifolio -n 'not __fish_use_subcommand' -l quiet -d 'Show errors only'
complete -c bifolio -n 'not __fish_use_subcommand' -l verbose -d 'Show what was inferred, and progress'
complete -c bifolio -n 'not __fish_use_subcommand' -l color -x -a 'auto always never' -d 'Show findings in colours'

complete -c bifolio -n '__fish_seen_subcommand_from import booklet handout press' -s o -l output -r -d 'Where to write'

complete -c bifolio -n '__fish_seen_subcommand_from booklet handout press' -l style -r -a 'classic modern' -d 'The style sheet'
complete -c bifolio -n '__fish_seen_subcommand_from booklet handout press' -l set -x -d 'Change one value of the style sheet'
complete -c bifolio -n '__fish_seen_subcommand_from booklet handout press' -l paper -x -a 'A3 A4 A5 A6 B5 letter half-letter' \
    -d 'The size of the page'
complete -c bifolio -n '__fish_seen_subcommand_from booklet handout press' -l threads -x -d 'How many threads to use'
complete -c bifolio -n '__fish_seen_subcommand_from booklet' -l report -d 'Tell how well it is set'

complete -c bifolio -n '__fish_seen_subcommand_from booklet press' -l profile -r -a 'fogra39 swop' \
    -d 'The printing condition'

complete -c bifolio -n '__fish_seen_subcommand_from handout' -l sides -x -a '1 2' -d 'On one page, or on two'
complete -c bifolio -n '__fish_seen_subcommand_from handout' -l day -x -d 'This day only, as 2023-05-08'
complete -c bifolio -n '__fish_seen_subcommand_from handout' -l room -x -d 'A sign for the door of this room'
complete -c bifolio -n '__fish_seen_subcommand_from handout' -l all-rooms -d 'Signs for the doors of all rooms'
complete -c bifolio -n '__fish_seen_subcommand_from handout' -l without -x -a 'posters presenters' -d 'Leave out'
complete -c bifolio -n '__fish_seen_subcommand_from handout' -l minimum-size -x -d 'The smallest type of talks'
complete -c bifolio -n '__fish_seen_subcommand_from handout' -l mono -d 'In black ink alone'

complete -c bifolio -n '__fish_seen_subcommand_from press' -l test-sheet -d 'Make one sheet that shows how a printer turns'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l scheme -x -a 'pages saddle signatures' \
    -d 'How pages stand on sheets'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l signature -x -d 'Sheets of a signature'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l binding -x -a 'left right' -d 'Where the spine is'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l blanks -x -a 'end before-back notes' \
    -d 'Where blank pages go'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l pages -x -a multiple-of-4 -d 'Let the pages come out even'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l sheet -x -a 'A4 A3 SRA3 letter tabloid' -d 'The paper'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l fit -d 'Make pages smaller or larger'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l flip -x -a 'short long' -d 'How the printer turns the sheet'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l bleed -x -d 'How far colour goes past the trim'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l marks -x \
    -a 'all none crop fold bleed registration slug' -d 'Which marks'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l caliper -x -d 'How thick the paper is'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l paper-weight -x -d 'How heavy the paper is'
complete -c bifolio -n '__fish_seen_subcommand_from press preflight' -l standard -x -a pdfx4 -d 'The print standard'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l ink-limit -x -d 'The most ink that the paper takes'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l no-overprint -d 'Leave paper below black text'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l cover -r -d 'A PDF for a cover'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l insert -r -d 'A PDF to bind in'
complete -c bifolio -n '__fish_seen_subcommand_from press' -l after -x -d 'The page that the insert comes after'

complete -c bifolio -n '__fish_seen_subcommand_from import' -l title -x -d 'The title of the event'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l short-title -x -d 'The title for running heads'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l date -x -d 'The first day, as 2023-05-08'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l place -x -d 'Where the event takes place'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l time-zone -x -d 'As Europe/Rome'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l url -x -d 'The address of the event on the web'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l language -x -d 'The language, as en-GB'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l no-mend -d 'Leave damage from copying as it is'

complete -c bifolio -n '__fish_seen_subcommand_from check booklet handout' -k -a '(__fish_complete_suffix .xml)'
complete -c bifolio -n '__fish_seen_subcommand_from press' -k -a '(__fish_complete_suffix .xml; __fish_complete_suffix .pdf)'
complete -c bifolio -n '__fish_seen_subcommand_from preflight' -k -a '(__fish_complete_suffix .pdf)'
complete -c bifolio -n '__fish_seen_subcommand_from import' -F

complete -c bifolio -n '__fish_seen_subcommand_from announce' -l send -d 'Send it'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l smtp -x -a 'smtps:// smtp://' -d 'The mail server'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l smtp-user -x -d 'The user there'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l password-file -r -d 'Take the password from a file'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l netrc -d 'Take user and password from ~/.netrc'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l ca-file -r -d 'Trust these certificates'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l no-tls -d 'Send in the clear'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l rate -x -d 'At most so many letters per minute'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l journal -r -d 'Who has it already'
complete -c bifolio -n '__fish_seen_subcommand_from announce' -l resend-doubtful -d 'Send again to those in doubt'
