-- A text that doubles, again after each refusal.
function player_think()
  while true do pcall(function() local s = "x" while true do s = s .. s end end) end
end
