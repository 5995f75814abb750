-- A list without end, again after each refusal.
function player_think()
  kept = kept or {}
  while true do pcall(function() while true do kept[#kept + 1] = {} end end) end
end
