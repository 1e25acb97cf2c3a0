# Completion of bifolio's command line for fish.

complete -c bifolio -f
complete -c bifolio -n __fish_use_subcommand -a import -d 'Turn a pasted table into a programme'
complete -c bifolio -n __fish_use_subcommand -a check -d 'Show what is wrong or odd in a programme'
complete -c bifolio -n __fish_use_subcommand -a booklet -d 'Typeset the booklet of a programme as a PDF'
complete -c bifolio -s h -l help -d 'Show help'
complete -c bifolio -n __fish_use_subcommand -l version -d 'Show the version'

complete -c bifolio -n 'not __fish_use_subcommand' -l format -x -a 'text json' -d 'How findings are shown'
complete -c bifolio -n 'not __fish_use_subcommand' -l strict -d 'Treat warnings as errors'
complete -c bifolio -n 'not __fish_use_subcommand' -l quiet -d 'Show errors only'
complete -c bifolio -n 'not __fish_use_subcommand' -l verbose -d 'Show what was inferred, and progress'
complete -c bifolio -n 'not __fish_use_subcommand' -l color -x -a 'auto always never' -d 'Show findings in colours'

complete -c bifolio -n '__fish_seen_subcommand_from import booklet' -s o -l output -r -d 'Where to write'

complete -c bifolio -n '__fish_seen_subcommand_from booklet' -l style -r -a 'classic modern' -d 'The style sheet'
complete -c bifolio -n '__fish_seen_subcommand_from booklet' -l set -x -d 'Change one value of the style sheet'
complete -c bifolio -n '__fish_seen_subcommand_from booklet' -l paper -x -a 'A4 A5 A6 B5 letter half-letter' \
    -d 'The size of the page'
complete -c bifolio -n '__fish_seen_subcommand_from booklet' -l threads -x -d 'How many threads to use'
complete -c bifolio -n '__fish_seen_subcommand_from booklet' -l report -d 'Tell how well it is set'

complete -c bifolio -n '__fish_seen_subcommand_from import' -l title -x -d 'The title of the event'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l short-title -x -d 'The title for running heads'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l date -x -d 'The first day, as 2023-05-08'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l place -x -d 'Where the event takes place'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l time-zone -x -d 'As Europe/Rome'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l url -x -d 'The address of the event on the web'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l language -x -d 'The language, as en-GB'
complete -c bifolio -n '__fish_seen_subcommand_from import' -l no-mend -d 'Leave damage from copying as it is'

complete -c bifolio -n '__fish_seen_subcommand_from check booklet' -k -a '(__fish_complete_suffix .xml)'
complete -c bifolio -n '__fish_seen_subcommand_from import' -F
