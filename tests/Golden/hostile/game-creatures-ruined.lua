-- The table of creatures is ruined.
function player_think()
  creatures = nil
  Creature = nil
  for k in pairs(coroutine) do coroutine[k] = nil end
  error("done")
end
