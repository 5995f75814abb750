-- A callback that takes everything each round.
function onRoundStart() while true do end end
function Creature:main() print("never") end
