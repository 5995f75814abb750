-- A list made as long as it gets by insertions.
local t = {}
function player_think()
  while true do table.insert(t, true) end
end
